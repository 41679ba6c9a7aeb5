// Draws a run chart from the table under it. The table is whole without this file; where it does not run, there is no picture.
import { LineChart } from 'echarts/charts'
import { GridComponent, MarkAreaComponent, MarkLineComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

use([LineChart, GridComponent, MarkAreaComponent, MarkLineComponent, CanvasRenderer])

const number = text => (text === undefined || text === '' ? null : Number(text))

for (const box of document.querySelectorAll('[data-run-chart]')) {
  const table = document.getElementById(box.dataset.runChart)
  const points = [...table.querySelectorAll('tbody tr')].filter(row => row.dataset.period).reverse()
    .map(row => ({ period: row.dataset.period, value: number(row.dataset.value), signal: row.dataset.signal === 'yes' }))
  const { mean, lower, upper } = Object.fromEntries(['mean', 'lower', 'upper'].map(name => [name, number(table.dataset[name])]))
  if (!points.some(point => point.value !== null)) {
    continue
  }

  const style = getComputedStyle(box)
  const colour = name => style.getPropertyValue(`--${name}`).trim()
  const font = { color: style.color, fontFamily: style.fontFamily, fontSize: parseFloat(style.fontSize) }
  const line = (value, name, width, type) => (value === null ? []
    : [{ yAxis: value, lineStyle: { color: style.color, width, type }, label: { formatter: name, position: 'end', ...font } }])
  const shown = points.map(point => point.value).concat(mean, lower, upper).filter(value => value !== null)
  const least = Math.min(0, ...shown)
  box.classList.add('chart--drawn')
  const chart = init(box)
  chart.setOption({
    animation: false,
    grid: { left: 4, right: 56, top: 24, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'category', data: points.map(point => point.period), boundaryGap: false, axisLine: { show: false }, axisTick: { show: false }, axisLabel: { ...font, hideOverlap: true } },
    yAxis: { type: 'value', min: least, axisLabel: font, splitNumber: 4, splitLine: { lineStyle: { color: colour('edge') } } },
    series: [{
      type: 'line',
      silent: true,
      data: points.map(point => ({
        value: point.value,
        symbol: point.signal ? 'diamond' : 'circle',
        symbolSize: point.signal ? 14 : 7,
        itemStyle: { color: point.signal ? style.color : colour('paper'), borderColor: style.color, borderWidth: 2 },
      })),
      connectNulls: false,
      showAllSymbol: true,
      lineStyle: { color: style.color, width: 2 },
      markLine: { silent: true, symbol: 'none', data: [...line(mean, 'usual', 3, 'solid'), ...line(upper, 'limit', 1, 'dashed'), ...(lower > least ? line(lower, 'limit', 1, 'dashed') : [])] },
      markArea: mean === null ? undefined : { silent: true, itemStyle: { color: colour('water') }, data: [[{ yAxis: least }, { yAxis: mean }]] },
    }],
  })
  new ResizeObserver(() => chart.resize()).observe(box)
}
