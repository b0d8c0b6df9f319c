import { useEffect } from 'react';
import { useNavigate } from 'react-router-dom';

/** Puts the right address in the place of one that has another name for the same. */
export function useRightAddress(path: string, isRight: boolean): void {
  const navigate = useNavigate();
  useEffect(() => {
    if (!isRight) void navigate(path, { replace: true });
  }, [navigate, path, isRight]);
}
