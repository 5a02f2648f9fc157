// Draws the page's charts out of its data. The page can be read without it: every chart has a table.
(function () {
  'use strict';
  var root = document.documentElement;
  var data = JSON.parse(document.getElementById('data').textContent);
  var ink = '#1c2733', soft = '#5b6875', line = '#e2e0d9';
  var blue = '#0072b2', orange = '#d55e00', green = '#009e73', sky = '#8fc4e4';
  var font = getComputedStyle(document.body).fontFamily;
  var charts = [];
  var words = {
    got: ['got', '所得'], promised: ['still promised', '仍只是承诺'], median: ['median member', '中位会员'],
    month: ['month of joining', '加入月份'], day: ['day', '天'], stops: ['growth stops', '增长停止'],
    members: ['members, from least to most', '会员，从少到多'], shock: ['shock', '冲击'], band: ['8 in 10 runs', '十分之八的运行'],
    all: ['all that was spent', '所付的全部'], cash: ['cash', '现金'], owed: ['promised', '承诺']
  };

  function chinese() { return root.lang !== 'en'; }
  function say(key) { return words[key][chinese() ? 1 : 0]; }
  function label(text) { return chinese() ? text.zh : text.en; }

  function compact(value) {
    var size = Math.abs(value);
    var steps = chinese() ? [[1e8, '亿'], [1e4, '万']] : [[1e9, 'bn'], [1e6, 'm'], [1e3, 'k']];
    for (var i = 0; i < steps.length; i++) {
      if (size >= steps[i][0]) { return trim(value / steps[i][0]) + steps[i][1]; }
    }
    return trim(value);
  }
  function trim(value) { return String(Number(value.toPrecision(3))); }
  function percent(value) { return trim(value * 100) + '%'; }
  function finite(value) { return typeof value === 'number' ? value : null; }

  function base(format) {
    return {
      animation: false, textStyle: { fontFamily: font, color: ink },
      grid: { left: 8, right: 18, top: 38, bottom: 30, containLabel: true },
      legend: { top: 4, left: 0, itemWidth: 16, itemHeight: 9, textStyle: { color: soft, fontSize: 12 } },
      tooltip: { trigger: 'axis', confine: true, textStyle: { fontSize: 12 }, valueFormatter: function (v) { return v == null ? '–' : format(v); } },
      yAxis: { type: 'value', axisLabel: { formatter: format, color: soft, fontSize: 11 }, splitLine: { lineStyle: { color: line } } }
    };
  }
  function category(names, title) {
    return { type: 'category', data: names, name: title, nameLocation: 'middle', nameGap: 26,
      nameTextStyle: { color: soft, fontSize: 12 }, axisTick: { show: false },
      axisLine: { lineStyle: { color: '#b9bec3' } }, axisLabel: { color: soft, fontSize: 11, hideOverlap: true } };
  }
  // Days stand on the axis by their place in the sample; round ones are named.
  function days(curve) {
    var axis = category(curve.days.map(String), say('day'));
    var last = curve.days[curve.days.length - 1] || 1;
    var step = [5, 10, 30, 60, 90, 180, 365, 730].filter(function (s) { return last / s <= 9; })[0] || 730;
    var named = {};
    for (var day = 0; day <= last; day += step) { named[nearest(curve, day)] = String(day); }
    axis.boundaryGap = false;
    axis.axisLabel.interval = function (i) { return i in named; };
    axis.axisLabel.formatter = function (value, i) { return named[i]; };
    return axis;
  }
  // The place on a curve's axis that is nearest to a day.
  function nearest(curve, day) {
    var best = 0;
    curve.days.forEach(function (at, i) { if (Math.abs(at - day) < Math.abs(curve.days[best] - day)) { best = i; } });
    return best;
  }
  function shockLine(scenario, scale) {
    if (!scenario.shocks.length) { return undefined; }
    return { silent: true, symbol: 'none', lineStyle: { color: soft, type: 'dashed', width: 1 },
      label: { color: soft, fontSize: 11, formatter: say('shock'), position: 'end', distance: 2 },
      data: scenario.shocks.slice(0, 4).map(function (day) { return { xAxis: scale(day) }; }) };
  }

  var kinds = {
    cohorts: function (scenario) {
      var cohorts = scenario.cohorts;
      var names = cohorts.map(function (c) { return String(c.month + 1); });
      var option = base(percent);
      option.xAxis = category(names, say('month'));
      option.legend.data = [say('got'), say('promised'), say('median')];
      option.series = [
        { name: say('got'), type: 'bar', stack: 'a', barCategoryGap: '25%', itemStyle: { color: blue },
          data: cohorts.map(function (c) { return finite(c.got); }),
          markLine: shockLine(scenario, function (day) { return Math.min(Math.floor(day / 30), names.length - 1); }) },
        { name: say('promised'), type: 'bar', stack: 'a', itemStyle: { color: 'rgba(213,94,0,.07)', borderColor: orange, borderType: 'dashed', borderWidth: 1 },
          data: cohorts.map(function (c) { return finite(c.promised); }) },
        { name: say('median'), type: 'scatter', symbol: 'circle', symbolSize: 7, z: 5, itemStyle: { color: ink, borderColor: '#fff', borderWidth: 1 },
          data: cohorts.map(function (c) { return finite(c.ratio.p50); }) }
      ];
      return option;
    },
    deciles: function (scenario, subject, box) {
      var narrow = box.clientWidth < 420;
      var values = scenario.deciles.slice(0, 10);
      var option = base(percent);
      option.xAxis = category(values.map(function (v, i) { return i * 10 + '%'; }), say('members'));
      option.legend.show = false;
      option.grid.top = 20;
      option.series = [{ name: say('got'), type: 'bar', barCategoryGap: '25%',
        data: values.map(function (v, i) { return { value: finite(v), itemStyle: { color: i === 5 ? ink : blue } }; }),
        label: { show: true, position: 'top', color: soft, fontSize: 10, formatter: function (p) {
          return p.value == null || narrow && p.dataIndex % 2 === 0 ? '' : Number((p.value * 100).toPrecision(2)) + '%';
        } } }];
      return option;
    },
    curve: function (scenario, subject) {
      var option = base(compact);
      return curves(option, scenario, [[subject, blue, 'solid']]);
    },
    coverage: function (scenario, subject) {
      var option = base(percent);
      curves(option, scenario, [[subject, green, 'solid']]);
      option.yAxis.max = function (value) { return value.max > 3 ? 3 : null; };
      return option;
    },
    money: function (scenario, subject) {
      var option = base(compact);
      return curves(option, scenario, [[subject + '.cash', blue, 'solid', 'cash'], [subject + '.owed', orange, 'dashed', 'owed']]);
    }
  };

  function curves(option, scenario, wanted) {
    option.series = [];
    option.legend.data = [];
    wanted.forEach(function (want, index) {
      var curve = scenario.series[want[0]];
      if (!curve) { return; }
      option.xAxis = days(curve);
      var name = want[3] ? say(want[3]) : label(curve.label);
      option.legend.data.push(name);
      var low = values(curve, function (i) { return finite(curve.low[i]); });
      var band = values(curve, function (i) {
        var from = finite(curve.low[i]), to = finite(curve.high[i]);
        return from == null || to == null ? null : to - from;
      });
      option.series.push(
        { type: 'line', data: low, stack: 'band' + index, symbol: 'none', silent: true, lineStyle: { opacity: 0 }, tooltip: { show: false } },
        { type: 'line', data: band, stack: 'band' + index, symbol: 'none', silent: true, lineStyle: { opacity: 0 }, tooltip: { show: false },
          areaStyle: { color: want[1], opacity: 0.15 } },
        { name: name, type: 'line', symbol: 'none', data: values(curve, function (i) { return finite(curve.mean[i]); }),
          connectNulls: false, lineStyle: { color: want[1], width: 2, type: want[2] }, itemStyle: { color: want[1] },
          markLine: index === 0 ? shockLine(scenario, function (day) { return nearest(curve, day); }) : undefined });
    });
    return option;
  }
  function values(curve, value) { return curve.days.map(function (day, i) { return value(i); }); }

  function draw() {
    charts.forEach(function (chart) { chart.dispose(); });
    charts = [];
    document.querySelectorAll('.canvas').forEach(function (box) {
      var scenario = data.scenarios[box.dataset.scenario];
      box.setAttribute('aria-label', chinese() ? box.dataset.zh : box.dataset.en);
      var chart = echarts.init(box, null, { renderer: 'svg' });
      chart.setOption(kinds[box.dataset.kind](scenario, box.dataset.subject, box));
      charts.push(chart);
    });
    scalable();
  }
  // On paper a drawing shrinks to its column.
  function scalable() {
    document.querySelectorAll('.canvas svg').forEach(function (svg) {
      svg.setAttribute('viewBox', '0 0 ' + svg.getAttribute('width') + ' ' + svg.getAttribute('height'));
    });
  }

  document.getElementById('language').addEventListener('click', function () {
    root.lang = chinese() ? 'en' : 'zh-CN';
    draw();
  });
  document.getElementById('print').addEventListener('click', function () { window.print(); });
  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('.card details').forEach(function (details) {
      if (!details.open) { details.open = true; details.dataset.opened = 'true'; }
    });
  });
  window.addEventListener('afterprint', function () {
    document.querySelectorAll('details[data-opened]').forEach(function (details) {
      details.open = false; delete details.dataset.opened;
    });
  });
  var waiting;
  window.addEventListener('resize', function () {
    clearTimeout(waiting);
    waiting = setTimeout(function () {
      charts.forEach(function (chart) { chart.resize(); });
      scalable();
    }, 120);
  });
  draw();
})();
