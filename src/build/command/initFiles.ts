/** The settings file of a new paper. All in it is a default but `keep`, which hosts need that put one deploy in the place of another. */
export function settingsFile(): string {
  return `import { defineConfig } from 'broadsheet';

/** "npx broadsheet build --help" lists all settings. */
export default defineConfig({
  // The public address of the site. GitHub's workflow sets it by itself.
  // siteUrl: 'https://news.example.org',

  // On which day an article was published.
  timeZone: 'UTC',

  // Whether a record with an error stops the build ('fail') or is set aside ('skip').
  onInvalid: 'fail',

  // How long files of earlier editions stay for pages that are open while you publish.
  keep: '7 days',
});
`;
}

/**
 * A workflow of GitHub Actions that builds the site after each push and every six hours, and publishes it on GitHub Pages.
 * GitHub stops schedules of repositories in which nothing happened for 60 days; a run that enables its own workflow keeps it.
 */
export function workflow(version: string): string {
  return `# Builds the paper and publishes it on GitHub Pages. Choose "GitHub Actions" as the source in Settings > Pages.
name: Publish

on:
  push:
    branches: [main, master]
  schedule:
    # Every six hours: articles whose time has come are shown.
    - cron: '17 */6 * * *'
  workflow_dispatch:

permissions:
  contents: read
  pages: write
  id-token: write
  # To keep the schedule: GitHub stops it after 60 days in which nothing happened in the repository.
  actions: write

concurrency:
  group: pages
  cancel-in-progress: false

jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - id: pages
        uses: actions/configure-pages@v5
      # The cache of the records, and the site of the build before: its articles keep their addresses, and pages that are
      # open find its files.
      - uses: actions/cache@v4
        with:
          path: |
            .cache/broadsheet
            dist
          key: broadsheet-\${{ github.run_id }}
          restore-keys: broadsheet-
      # To fill the paper from feeds, "broadsheet import" goes here: docs/importing.md of the package says how.
      - run: npx --yes broadsheet@${version} build --out dist
        env:
          SITE_URL: \${{ steps.pages.outputs.base_url }}
      - uses: actions/upload-pages-artifact@v3
        with:
          path: dist
      - id: deployment
        uses: actions/deploy-pages@v4
      - if: github.event_name == 'schedule'
        run: gh api --method PUT "repos/\${{ github.repository }}/actions/workflows/publish.yml/enable"
        env:
          GH_TOKEN: \${{ github.token }}
`;
}

/** A record that shows how one is written. */
export function sampleRecord(now: Date): string {
  return `---
title: "The first article of this paper"
excerpt: "It shows how a record is written. Put your own beside it, then delete it."
publishedDateTime: ${now.toISOString().slice(0, 19)}Z
webUrl: "https://example.org/first-article"
type: article
provider:
  name: Example
  domain: example.org
topics: [Welcome]
---

The text below the front matter is optional. It is *Markdown*, and stands in the opened article.
`;
}
