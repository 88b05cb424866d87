package org.pgx4j.rules.report;

/** The look of the page: styles and icons, nothing from outside. */
final class HtmlStyle {
  /** Symbols that the page refers to by name; drawn in the colour of the text. */
  static final String ICONS =
      """
      <svg width="0" height="0" class="icons" aria-hidden="true" focusable="false">
      <symbol id="i-stop" viewBox="0 0 16 16"><path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z"/><path d="M4.5 8h7"/></symbol>
      <symbol id="i-change" viewBox="0 0 16 16"><path d="M5 14V2M2 5l3-3 3 3M11 2v12M8 11l3 3 3-3"/></symbol>
      <symbol id="i-caution" viewBox="0 0 16 16"><path d="M8 1.5 15 14H1zM8 6v4"/><path d="M8 12v.4"/></symbol>
      <symbol id="i-unknown" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" stroke-dasharray="3 2"/><path d="M6 6.2a2 2 0 1 1 2.6 1.9c-.5.2-.6.6-.6 1.2M8 11.6v.4"/></symbol>
      <symbol id="i-failed" viewBox="0 0 16 16"><path d="M1.5 1.5h13v13h-13zM5 5l6 6M11 5l-6 6"/></symbol>
      <symbol id="i-neutral" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7"/><path d="M8 7v4.5M8 4.4v.4"/></symbol>
      <symbol id="i-routine" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7"/><path d="m4.8 8.2 2.2 2.2 4.2-4.6"/></symbol>
      <symbol id="i-flag" viewBox="0 0 16 16"><path d="M3 15V1.5h9l-2 3.2 2 3.3H3"/></symbol>
      </svg>
      """;

  static final String CSS =
      """
      :root{color-scheme:light dark;--page:#f4f5f7;--card:#fff;--ink:#1b2127;--quiet:#56616c;--line:#d9dee3;
      --link:#175a94;--stop:#96191c;--stop-bg:#fcebea;--change:#844200;--change-bg:#fff0df;--caution:#6b5000;
      --caution-bg:#fbf3d0;--unknown:#4b3c82;--unknown-bg:#efedf8;--failed:#fff;--failed-bg:#3c444c;
      --failed-edge:#3c444c;--neutral:#1d5286;--neutral-bg:#e8f0f8;--routine:#14593f;--routine-bg:#e5f3ec}
      @media screen and (prefers-color-scheme:dark){:root{--page:#12161a;--card:#1b2026;--ink:#e7eaed;
      --quiet:#a3adb7;--line:#343c45;--link:#86bdf0;--stop:#ffb0aa;--stop-bg:#471c1d;--change:#ffc48a;
      --change-bg:#422a10;--caution:#f0d98a;--caution-bg:#3a3212;--unknown:#cbc1fa;--unknown-bg:#2c2747;
      --failed:#12161a;--failed-bg:#c3cad1;--failed-edge:#c3cad1;--neutral:#a8cdf2;--neutral-bg:#1a3048;
      --routine:#9bdcbc;--routine-bg:#153427}}
      *{box-sizing:border-box}
      html{-webkit-text-size-adjust:100%}
      body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",
      Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif;overflow-wrap:break-word}
      main{max-width:60rem;margin:0 auto;padding:2rem 1.25rem 3rem}
      h1,h2,h3,h4,p,ul,ol,dl,dd{margin:0}
      h1{font-size:1.75rem;line-height:1.2;font-weight:650;letter-spacing:-.015em}
      h2{font-size:1.2rem;font-weight:650;margin:2.5rem 0 .75rem}
      h3{font-size:1.3rem;font-weight:650;letter-spacing:-.01em;padding:.9rem 1.25rem .55rem}
      h4{font-size:1rem;font-weight:650}
      a{color:var(--link);text-underline-offset:.15em}
      a:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px}
      .icons{position:absolute}
      .icon{width:1em;height:1em;flex:none;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;
      stroke-linejoin:round}
      .top{border-bottom:2px solid var(--ink);padding-bottom:1rem}
      .facts{display:flex;flex-wrap:wrap;gap:.25rem 2rem;margin-top:.5rem}
      .facts div{display:flex;gap:.5rem}
      .facts dt,.quiet,.whose,.strength{color:var(--quiet)}
      .facts dd{font-weight:600}
      table{width:100%;border-collapse:separate;background:var(--card);border:1px solid var(--line);
      border-radius:.6rem;border-spacing:0;overflow:hidden}
      th,td{text-align:left;vertical-align:top;padding:.8rem 1.25rem;border-top:1px solid var(--line);font-weight:400}
      thead th{font-size:.85rem;color:var(--quiet);padding-block:.5rem;border-top:0}
      .glance th:first-child{width:34%}
      .drug,.gene{display:block;font-weight:650;font-size:1.05rem}
      .whose,.status{display:block;font-size:.9rem;font-weight:400;line-height:1.4}
      .badges{display:flex;flex-wrap:wrap;gap:.35rem .5rem;align-items:center}
      .badges+p{margin-top:.4rem}
      .badge,.flag{display:inline-flex;align-items:center;gap:.4em;padding:.14rem .6rem;border:1.5px solid
      currentColor;border-radius:.35rem;font-size:.92rem;font-weight:650;line-height:1.35}
      .flag{border-style:dashed;border-width:1px;font-weight:500;color:var(--caution)}
      .badge.stop{color:var(--stop);background:var(--stop-bg)}
      .badge.change{color:var(--change);background:var(--change-bg)}
      .badge.caution{color:var(--caution);background:var(--caution-bg)}
      .badge.unknown{color:var(--unknown);background:var(--unknown-bg);border-style:dashed}
      .badge.failed{color:var(--failed);background:var(--failed-bg);border-color:var(--failed-edge)}
      .badge.neutral{color:var(--neutral);background:var(--neutral-bg)}
      .badge.routine{color:var(--routine);background:var(--routine-bg)}
      .not-safe,.problems{margin-top:.9rem;padding:.7rem 1.25rem;border-left:4px solid var(--unknown);
      background:var(--unknown-bg);border-radius:0 .5rem .5rem 0}
      .problems{border-color:var(--change);background:var(--change-bg)}
      .problems h2{margin:0 0 .25rem;font-size:1.05rem;display:flex;align-items:center;gap:.5em}
      .problems ul{padding-left:1.2rem;margin-top:.4rem}
      .card{background:var(--card);border:1px solid var(--line);border-radius:.6rem;margin-bottom:1.25rem;
      overflow:hidden}
      .outcome{padding:.9rem 1.25rem 1rem;border-top:1px solid var(--line);border-left:5px solid var(--line)}
      .outcome.stop{border-left-color:var(--stop)}
      .outcome.change{border-left-color:var(--change)}
      .outcome.caution{border-left-color:var(--caution)}
      .outcome.unknown{border-left:5px dashed var(--unknown)}
      .outcome.failed{border-left:5px double var(--failed-edge)}
      .outcome.neutral{border-left-color:var(--neutral)}
      .outcome.routine{border-left-color:var(--routine)}
      .outcome h4{margin-bottom:.5rem}
      .strength{font-size:.9rem}
      .strength b{color:var(--ink);font-weight:600}
      .actions{margin:.6rem 0 .2rem;padding-left:1.2rem;font-size:1.05rem;font-weight:600;line-height:1.45}
      .actions li+li{margin-top:.25rem}
      .actions li:only-child{list-style:none;margin-left:-1.2rem}
      .parts>div{display:grid;grid-template-columns:11rem 1fr;gap:0 1.25rem;padding:.55rem 0;
      border-top:1px solid var(--line)}
      .parts{margin-top:.8rem}
      dt{font-size:.9rem;color:var(--quiet)}
      .parts ul{padding-left:1.1rem}
      .parts li:only-child{list-style:none;margin-left:-1.1rem}
      .alert dt{color:var(--change);font-weight:650}
      .alert dt::before{content:"! ";font-weight:800}
      .reference{display:inline-block;margin-right:.75rem}
      details{border-top:1px solid var(--line);padding-top:.6rem;font-size:.9rem}
      summary{cursor:pointer;color:var(--quiet)}
      .trace,.trace ul{list-style:none;padding-left:1rem;border-left:1px solid var(--line);margin:.3rem 0}
      .trace b{display:inline-block;min-width:4.5em;font-weight:650}
      .trace i{color:var(--quiet)}
      .is-T>b{color:var(--routine)}
      .is-U>b{color:var(--unknown)}
      .is-F>b{color:var(--quiet);font-weight:400}
      .status{color:var(--quiet)}
      .status.open{color:var(--unknown);display:flex;align-items:center;gap:.4em;font-weight:600}
      .result{font-weight:600}
      .result+.result::before{content:"/ ";color:var(--quiet)}
      .genes td{font-size:.95rem}
      .genes td dl{font-size:.9rem}
      .genes dl div{display:flex;flex-wrap:wrap;gap:0 .5em}
      .genes dd{min-width:0}
      .sources li{margin-bottom:.35rem}
      .sources .quiet{display:block;font-size:.9rem}
      .sources ol,.knowledge ul{padding-left:1.4rem}
      .knowledge{font-size:.9rem}
      .knowledge li{margin-bottom:.35rem}
      code{font:.85em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;
      overflow-wrap:anywhere;color:var(--quiet)}
      footer{margin-top:2.5rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--quiet)}
      @media (max-width:40rem){main{padding:1.25rem .9rem 2rem}h1{font-size:1.5rem}h3,.outcome,th,td{
      padding-left:.9rem;padding-right:.9rem}.parts>div{display:block}
      table,tbody,tr,th,td{display:block}thead{position:absolute;left:-99rem}.glance th:first-child{width:auto}
      th{padding-bottom:.3rem}td{border-top:0;padding-top:0}tbody tr:first-child th{border-top:0}
      .genes td+td{margin-top:-.3rem}}
      @page{size:A4;margin:16mm 15mm}
      @media print{:root{--page:#fff;--card:#fff}html{font-size:9.5pt}body{font-size:1rem;line-height:1.4}main{max-width:none;padding:0}
      h2{margin-top:1.6rem;break-after:avoid}h3,h4,.badges{break-after:avoid}
      .card,.outcome,tr,.parts>div,.sources li,.knowledge li,.not-safe,.problems{break-inside:avoid}
      thead{display:table-header-group}details{display:none}a{color:inherit;text-decoration:none}
      .sources a[href^="http"]::after{content:" " attr(href)}.badge.failed{color:#000;border-width:2.5px}
      .badge,.not-safe,.problems{background:none!important}.not-safe,.problems{border:1px solid}}
      """;

  private HtmlStyle() {}

  /** A symbol beside text that says the same. */
  static String icon(String name) {
    return "<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#i-"
        + name
        + "\"/></svg>";
  }
}
