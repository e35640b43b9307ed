/**
 * Style sheet of a page: light and dark, screen, phone and paper. The series colours are the
 * colour-blind-safe palette of Okabe and Ito, darkened or lightened to a contrast of 3:1 with their
 * background.
 */
const LIGHT = `
--paper:#fcfbf9;--card:#ffffff;--ink:#1d1d21;--soft:#5a5a63;--rule:#dcd9d3;--link:#0b57a4;
--money:#0b6b4f;--money-back:#e8f4ef;--seen:#4b4f8f;--seen-back:#eeeef8;--warn:#8a4b00;--warn-back:#fdf1e0;
--good:#0b6b4f;--bad:#a32020;--track:#eceae5;
--series-1:#a8557f;--series-2:#0072b2;--series-3:#b06f00;--series-4:#00805f;--series-5:#6a51a3;
color-scheme:light`;

const DARK = `
--paper:#17171b;--card:#1f1f25;--ink:#ececf0;--soft:#a9a9b4;--rule:#3a3a44;--link:#8ec4f8;
--money:#6fd3b0;--money-back:#152a23;--seen:#b9bcf5;--seen-back:#22233a;--warn:#f2b765;--warn-back:#33270f;
--good:#6fd3b0;--bad:#ff9a9a;--track:#2c2c34;
--series-1:#d996b8;--series-2:#56b4e9;--series-3:#e69f00;--series-4:#2fb890;--series-5:#b3a2e0;
color-scheme:dark`;

export const PAGE_STYLE = `
:root{${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
bdi{overflow-wrap:anywhere}
main,footer{max-width:64rem;margin:0 auto;padding:1.5rem 1.25rem}
h1{font-size:clamp(1.5rem,5vw,2.25rem);line-height:1.2;margin:.25rem 0 .25rem;text-wrap:balance}
h2{font-size:1.25rem;line-height:1.3;margin:2.5rem 0 .75rem}
h3{font-size:1rem;margin:1.25rem 0 .5rem}
p{margin:.5rem 0}
a{color:var(--link)}
code{font:.875em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
.kicker,.facts,.quiet,figcaption,footer{color:var(--soft)}
.kicker{margin:0;font-size:.875rem}
figcaption,.quiet,footer{font-size:.875rem}
.halves{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr));gap:1rem;margin-top:1.25rem}
.sentence::first-letter{text-transform:uppercase}
.sentence{display:inline-block}
.half{border-radius:.75rem;padding:1rem 1.25rem;border:1px solid var(--rule);border-top:4px solid}
.half h2{margin:0;font-size:.875rem;font-weight:600}
.half p{margin:.25rem 0 0;font-size:.9375rem}
.half .big{font-size:clamp(1.4rem,4.4vw,2rem);font-weight:650;line-height:1.25;font-variant-numeric:tabular-nums;margin:.25rem 0}
.half .big small{font-size:1rem;font-weight:400}
.half.money{background:var(--money-back);border-top-color:var(--money)}
.half.money h2,.half.money .big{color:var(--money)}
.half.seen{background:var(--seen-back);border-top-color:var(--seen)}
.half.seen h2,.half.seen .big{color:var(--seen)}
.warning{color:var(--warn);background:var(--warn-back);border-left:3px solid var(--warn);padding:.5rem .75rem;margin:.5rem 0}
ul.warning{padding-left:1.75rem}
li{margin:.25rem 0}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
caption{text-align:left;color:var(--soft);font-size:.875rem;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem;border-bottom:1px solid var(--rule)}
thead th{border-bottom:2px solid var(--rule);font-weight:600}
th[scope=row]{font-weight:600}
.figure{text-align:right;font-variant-numeric:tabular-nums}
tfoot th,tfoot td{border-top:2px solid var(--rule);font-weight:600}
.stacks{background:var(--card)}
.stacks td.figure{font-weight:600;min-width:9rem}
.stacks tr.seen td,.stacks tr.seen th{background:var(--seen-back)}
.stacks tr.seen td.figure{color:var(--seen)}
.total,.likes{font-weight:600;margin:.5rem .75rem}
.likes{color:var(--seen)}
.scroll{overflow-x:auto;margin:.75rem 0}
.scroll:focus-visible,summary:focus-visible,a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.data th,.data td{padding:.375rem .625rem}
.data td.figure,.data th.figure{white-space:nowrap}
.data th[scope=row]{min-width:6.5rem}
.data thead th:first-child::first-letter{text-transform:uppercase}
.range{display:block;font-size:.8125em;font-weight:400;color:var(--soft)}
figure{margin:.75rem 0}
.chart{display:block;width:100%;overflow:visible}
.chart text{fill:var(--ink);font-size:13px;font-family:inherit}
.chart .value{font-weight:600;font-variant-numeric:tabular-nums}
.chart .tick,.chart text.grid{fill:var(--soft);font-size:12px}
.chart text.grid{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.chart line.grid{stroke:var(--rule);stroke-width:1}
.chart .track{fill:var(--track)}
.chart .track.unknown{fill:none;stroke:var(--warn);stroke-dasharray:4 4}
.series-1{fill:var(--series-1)}.series-2{fill:var(--series-2)}.series-3{fill:var(--series-3)}.series-4{fill:var(--series-4)}.series-5{fill:var(--series-5)}
.part{stroke:var(--paper);stroke-width:1}
.loss{fill-opacity:.35;stroke-width:2}
.loss.series-1{stroke:var(--series-1)}.loss.series-2{stroke:var(--series-2)}.loss.series-3{stroke:var(--series-3)}.loss.series-4{stroke:var(--series-4)}.loss.series-5{stroke:var(--series-5)}
.zero{stroke:var(--ink);stroke-width:1}
.whisker,.whisker line{stroke:var(--ink);stroke-width:2}
.whisker.open line{stroke-dasharray:3 3}
path.seen{fill:none;stroke:var(--seen);stroke-width:2;stroke-linecap:round;vector-effect:non-scaling-stroke}
circle.seen{fill:var(--seen)}
.multiples{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:1rem 2rem}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:.5rem 0 1rem;padding:0;font-size:.875rem}
.legend li{margin:0}
details{border-top:1px solid var(--rule);padding:.5rem 0}
summary{cursor:pointer;padding:.25rem 0}
dl{display:grid;grid-template-columns:minmax(8rem,auto) 1fr;gap:.25rem 1rem;margin:.5rem 0}
dt{color:var(--soft)}dd{margin:0}
.verdict{white-space:nowrap;color:var(--soft)}
.verdict.eligible{color:var(--good)}.verdict.not-eligible{color:var(--bad)}.verdict.cannot-tell{color:var(--warn)}
.sources{margin:0;padding-left:1rem;font-size:.875rem}
@media (max-width:40rem){
main,footer{padding:1rem}
.minor{display:none}
.chart .value{transform:translateY(38px)}
dl{grid-template-columns:1fr;gap:0}dd{margin:0 0 .5rem}
.stacks{background:none}
.stacks thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stacks,.stacks tbody,.stacks tr,.stacks th,.stacks td,.stacks caption{display:block;width:100%}
.stacks tr{background:var(--card);border:1px solid var(--rule);border-radius:.5rem;margin:0 0 .75rem;overflow:hidden}
.stacks th,.stacks td{border:0;padding:.25rem .75rem}
.stacks th{padding-top:.625rem}.stacks td:last-child{padding-bottom:.625rem}
.stacks td.figure{text-align:left}
.stacks td::before{content:attr(data-head) ": ";color:var(--soft);font-weight:400}
.data{font-size:.875rem}
}
@page{margin:14mm}
@media print{
:root{${LIGHT}}
body{font-size:10.5pt;background:#fff;print-color-adjust:exact;-webkit-print-color-adjust:exact}
main,footer{max-width:none;padding:0}
h2,h3,summary,caption,.legend{break-after:avoid}
tr,figure svg,.half,.multiples figure{break-inside:avoid}
thead{display:table-header-group;break-after:avoid}
.scroll{overflow:visible}
.data{font-size:8.5pt}
.data th,.data td{padding:.25rem .375rem}
.data th[scope=row]{min-width:5.5em}
.data td.figure,.data th.figure{white-space:normal}
details::details-content{content-visibility:visible;height:auto}
tfoot{display:table-row-group}
a{color:inherit}
}
`
  .replaceAll('\n', '')
  .trim();
