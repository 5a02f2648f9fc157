// Draws the points of a tuning and their front. The page can be read without it: the front is a table too.
(function () {
  'use strict';
  var root = document.documentElement;
  var data = JSON.parse(document.getElementById('data').textContent);
  var ink = '#1c2733', soft = '#5b6875', line = '#e2e0d9', blue = '#0072b2', orange = '#d55e00';
  var font = getComputedStyle(document.body).fontFamily;
  var box = document.querySelector('.canvas');
  var chart;
  var words = { front: ['front', '前沿'], within: ['within the limits', '在限度内'],
    outside: ['outside', '超出限度'], best: ['chosen', '所选'] };

  function chinese() { return root.lang !== 'en'; }
  function say(key) { return words[key][chinese() ? 1 : 0]; }
  function label(text) { return chinese() ? text.zh : text.en; }
  function trim(value) { return String(Number(value.toPrecision(3))); }
  function percent(value) { return trim(value * 100) + '%'; }
  function money(value) {
    var size = Math.abs(value);
    var steps = chinese() ? [[1e8, '亿'], [1e4, '万']] : [[1e9, 'bn'], [1e6, 'm'], [1e3, 'k']];
    for (var i = 0; i < steps.length; i++) {
      if (size >= steps[i][0]) { return trim(value / steps[i][0]) + steps[i][1]; }
    }
    return trim(value);
  }
  function axis(title, format, gap) {
    return { type: 'value', scale: true, name: title, nameLocation: 'middle', nameGap: gap,
      nameTextStyle: { color: soft, fontSize: 12 }, axisLabel: { formatter: format, color: soft, fontSize: 11 },
      splitLine: { lineStyle: { color: line } } };
  }
  function points(key, size, colour, shape) {
    return { name: say(key), type: 'scatter', symbol: shape, symbolSize: size, itemStyle: { color: colour },
      data: data[key], cursor: 'default' };
  }
  function draw() {
    if (chart) { chart.dispose(); }
    box.setAttribute('aria-label', chinese() ? box.dataset.zh : box.dataset.en);
    chart = echarts.init(box, null, { renderer: 'svg' });
    var other = data.money ? money : percent;
    chart.setOption({
      animation: false, textStyle: { fontFamily: font, color: ink },
      grid: { left: 30, right: 20, top: 40, bottom: 34, containLabel: true },
      legend: { top: 4, left: 0, textStyle: { color: soft, fontSize: 12 } },
      tooltip: { confine: true, formatter: function (p) {
        return label(data.goal) + ' ' + percent(p.value[1]) + '<br>' + label(data.against) + ' ' + other(p.value[0]); } },
      xAxis: axis(label(data.against), other, 28),
      yAxis: axis(label(data.goal), percent, 48),
      series: [points('outside', 6, '#c5cad0', 'circle'), points('within', 7, blue, 'circle'),
        { name: say('front'), type: 'line', data: data.front, symbol: 'circle', symbolSize: 5,
          lineStyle: { color: ink, width: 1.5 }, itemStyle: { color: ink } },
        points('best', 13, orange, 'diamond')]
    });
  }
  document.getElementById('language').addEventListener('click', function () {
    root.lang = chinese() ? 'en' : 'zh-CN';
    draw();
  });
  var waiting;
  window.addEventListener('resize', function () {
    clearTimeout(waiting);
    waiting = setTimeout(function () { chart.resize(); }, 120);
  });
  draw();
})();
