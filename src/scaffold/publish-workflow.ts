/**
 * A workflow that publishes a site of one's own every night. A fault in one disclosure leaves the rest
 * published, and the run red: the last step says so after the pages have been shown.
 */
export const publishWorkflow = `# 每夜（北京时间 02:30）和每次提交后生成、核验、发布到 GitHub Pages。
# 先在仓库的 Settings 里做两件事：Pages 的 Source 选 GitHub Actions；
# Secrets and variables → Actions → Variables 新建 MINGZHANG，值是程序所在的仓库，如 某组织/mingzhang。
# 不用 GitHub 时，在自己的服务器上定时运行 nightly，见 README.md。
name: publish
on:
  schedule:
    - cron: "30 18 * * *"
  push:
    branches: [main]
  workflow_dispatch:
permissions:
  contents: read
  pages: write
  id-token: write
concurrency:
  group: pages
  cancel-in-progress: false
jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deploy.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
        with:
          path: site
      - uses: actions/checkout@v4
        with:
          repository: \${{ vars.MINGZHANG }}
          path: mingzhang
      - uses: actions/configure-pages@v5
        id: pages
      # 上一版网站：某一份有错误时，仍公开它的上一版。
      - uses: actions/cache@v4
        id: earlier
        with:
          path: site/dist
          key: dist-\${{ github.run_id }}-\${{ github.run_attempt }}
          restore-keys: dist-
      - run: npm ci
        working-directory: mingzhang
      - id: build
        continue-on-error: true
        run: npm run build -- --site ../site --site-url "\${{ steps.pages.outputs.base_url }}/" --base-path "\${{ steps.pages.outputs.base_path }}/"
        working-directory: mingzhang
      # 有错误、又没有上一版可以保留时，不发布：已经公开的不能因此消失。
      - if: steps.build.outcome == 'failure' && steps.earlier.outputs.cache-matched-key == ''
        run: exit 1
      - run: npm run verify -- ../site/dist
        working-directory: mingzhang
      - uses: actions/upload-pages-artifact@v3
        with:
          path: site/dist
      - uses: actions/deploy-pages@v4
        id: deploy
      - if: steps.build.outcome == 'failure'
        run: |
          echo "有公开件没有发布，见上面“build”一步的说明"
          exit 1
`;
