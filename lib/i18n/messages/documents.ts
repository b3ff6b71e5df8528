import { defineMessages } from "../message";

export const documentMessages = defineMessages({
  "documents.title": { zh: "文档", en: "Documents" },
  "documents.lead": {
    zh: "把决算文件放进来，在本机识别、审阅，并与公开数据放在一起比较。",
    en: "Put final accounts in. They are read and reviewed on this machine and stand beside the published data.",
  },
  "documents.dropTitle": { zh: "把文件或文件夹拖到这里", en: "Drop files or a folder here" },
  "documents.dropNow": { zh: "松开即开始识别", en: "Let go to start reading" },
  "documents.kinds": {
    zh: "PDF、Word、Excel、网页、文本，多少份都行",
    en: "PDF, Word, Excel, web pages and text, as many as you like",
  },
  "documents.chooseFiles": { zh: "选择文件", en: "Choose files" },
  "documents.chooseFolder": { zh: "选择文件夹", en: "Choose a folder" },
  "documents.paste": { zh: "粘贴文字", en: "Paste text" },
  "documents.pasteLabel": { zh: "决算正文", en: "Text of the accounts" },
  "documents.pasteHint": {
    zh: "从网页或文件里复制全文，连同表格一起粘贴。",
    en: "Copy the whole text from a web page or file and paste it, tables included.",
  },
  "documents.pasteRead": { zh: "识别", en: "Read it" },
  "documents.pasteName": { zh: "粘贴的文字 {time}.txt", en: "Pasted text {time}.txt" },
  "documents.promiseLocal": {
    zh: "文件不离开这台电脑，识别在浏览器里完成。",
    en: "Files stay on this machine; the browser reads them.",
  },
  "documents.promiseReview": {
    zh: "每个数字都指回原文的位置；对不上的、读法不唯一的排在最前，由您定夺。",
    en: "Each figure points to its place in print. Contradictions and doubts come first, for you to settle.",
  },
  "documents.promisePages": {
    zh: "读完立刻进入各个页面，标明“本地”；可以导出，也可以随时删除。",
    en: "They appear in all pages at once, marked as local. Export them, or take them out at any time.",
  },
  "documents.add": { zh: "添加文档", en: "Add documents" },
  "documents.list": { zh: "本地文档", en: "Local documents" },
  "documents.listCount": { zh: "本地文档（{n}）", en: "Local documents ({n})" },
  "documents.toReview": { zh: "待审 {n}", en: "{n} to review" },
  "documents.reviewed": { zh: "已审", en: "reviewed" },
  "documents.records": { zh: "{n} 条记录", en: "records: {n}" },
  "documents.noBureau": { zh: "部门不明", en: "bureau not stated" },
  "documents.noRegion": { zh: "地区不明", en: "region not stated" },
  "documents.noYear": { zh: "年度不明", en: "year not stated" },
  "documents.remove": { zh: "移除", en: "Remove" },
  "documents.removeOne": { zh: "移除 {name}", en: "Remove {name}" },
  "documents.removeAll": { zh: "全部移除", en: "Remove all" },
  "documents.removed": { zh: "已移除 {n} 份文档。", en: "Documents removed: {n}." },
  "documents.bringBack": { zh: "撤销", en: "Undo" },
  "documents.close": { zh: "关闭", en: "Close" },
  "documents.progress": { zh: "{done} / {total} 份", en: "{done} of {total}" },
  "documents.progressFailed": { zh: "，{n} 份未能识别", en: ", {n} not read" },
  "documents.progressLabel": { zh: "识别进度", en: "Reading" },
  "documents.cancel": { zh: "取消", en: "Cancel" },
  "documents.cancelOne": { zh: "取消 {name}", en: "Cancel {name}" },
  "documents.cancelAll": { zh: "全部取消", en: "Cancel all" },
  "documents.dismiss": { zh: "清除这些行", en: "Clear these lines" },
  "documents.openOne": { zh: "查看", en: "Open" },
  "documents.selectHint": {
    zh: "选一份文档开始审阅。",
    en: "Choose a document to review.",
  },
  "documents.missing": {
    zh: "这台电脑上没有这份文档。它可能已被移除，或者是在另一个浏览器里识别的。",
    en: "This document is not on this machine. It may have been removed, or read in another browser.",
  },
  "documents.closed": {
    zh: "浏览器的存储没有开放（{reason}）。隐私窗口或浏览器设置可能禁用了它；请换普通窗口，或允许本站保存数据。",
    en: "The browser’s storage is closed ({reason}). A private window or a setting may forbid it: use a normal window, or allow this site to keep data.",
  },
  "documents.newerStorage": {
    zh: "这个浏览器里的文档由本站更新的版本保存。请刷新页面载入新版本；内容都还在。",
    en: "A newer version of this site keeps the documents of this browser. Reload the page to get it; nothing is lost.",
  },
  "documents.notPersistent": {
    zh: "浏览器没有答应长期保存，空间紧张时可能清掉这些文档，请及时备份。",
    en: "This browser has not promised to keep them: it may clear them when it needs room. Back them up.",
  },
  "documents.storage": {
    zh: "已用 {used}，浏览器最多给 {quota}",
    en: "{used} used of the {quota} this browser allows",
  },
  "documents.storageUsed": { zh: "文件共 {used}", en: "{used} of files" },
  "stage.waiting": { zh: "等待", en: "waiting" },
  "stage.loading": { zh: "准备识别程序", en: "loading the reader" },
  "stage.reading": { zh: "读取", en: "reading" },
  "stage.page": { zh: "第 {page} / {pages} 页", en: "page {page} of {pages}" },
  "stage.recognising": { zh: "识别图像：第 {line} 行", en: "recognising the picture, line {line}" },
  "stage.extracting": { zh: "识别表格与文字", en: "recognising tables and text" },
  "stage.storing": { zh: "保存", en: "saving" },
  "stage.done": { zh: "完成", en: "done" },
  "stage.known": { zh: "已有同一份文件", en: "the same file is here already" },
  "stage.unpacked": { zh: "已打开，内有 {files} 份文件", en: "opened, files inside: {files}" },
  "stage.imported": { zh: "已导入 {documents} 份文档", en: "documents imported: {documents}" },
  "stage.importedProblems": { zh: "，{n} 处未采用", en: ", left out: {n}" },
  "stage.table": {
    zh: "不是决算文件，像是一张数字表",
    en: "not a final account; it looks like a table of figures",
  },
  "stage.bad_package": { zh: "数据包有误，没有导入", en: "the data package has errors and was not imported" },
  "documents.settleColumns": { zh: "核对各列并导入", en: "Settle its columns" },
  "documents.export": { zh: "导出数据包", en: "Export data package" },
  "documents.exportAbout": {
    zh: "导出的压缩包可以在另一个浏览器里放入本页，也可以用命令行合并。",
    en: "Drop the exported archive into this page in another browser, or merge it from the command line.",
  },
  "documents.exportFailed": { zh: "没有导出：{reason}", en: "Not exported: {reason}" },
  "backup.save": { zh: "全部备份", en: "Back up everything" },
  "backup.about": {
    zh: "把这里保存的文档、复核决定和原文件存成一个文件。放回本页即可恢复。",
    en: "Saves the documents kept here, their decisions and files as one file. Drop it into this page to bring them back.",
  },
  "backup.remind": {
    zh: "有 {decisions} 处复核决定、{documents} 份文档只保存在这个浏览器里，清理浏览器就会丢失。",
    en: "Decisions kept only in this browser: {decisions}; documents: {documents}. Clearing the browser would lose them.",
  },
  "backup.last": { zh: "上次备份：{at}", en: "Last backup: {at}" },
  "backup.failed": { zh: "没有备份：{reason}", en: "Not backed up: {reason}" },
  "kept.list": { zh: "读不出的文档（{n}）", en: "Documents that cannot be read ({n})" },
  "kept.noName": { zh: "文件名已丢失", en: "its name is lost" },
  "kept.damaged": {
    zh: "保存在浏览器里的内容已损坏，没有使用。其他文档不受影响。",
    en: "What this browser keeps of it is damaged and is not used. Other documents are not affected.",
  },
  "kept.newer": {
    zh: "这份由本站更新的版本保存，当前版本读不了。请刷新页面载入新版本。",
    en: "A newer version of this site kept it, which this one cannot read. Reload the page to get the newer one.",
  },
  "kept.exportRaw": { zh: "导出原样内容", en: "Export raw" },
  "kept.remove": { zh: "删除", en: "Remove" },
  "kept.removeSure": { zh: "确定删除，不能撤销", en: "Remove for good" },
  "stage.restored": { zh: "已恢复 {documents} 份文档", en: "documents brought back: {documents}" },
  "stage.restoredSame": { zh: "，{n} 份本来就在", en: ", here already: {n}" },
  "stage.restoredDiffering": {
    zh: "{file}：这里的复核决定与备份不同，保留了这里的",
    en: "{file}: its decisions here differ from the backup; those here were kept",
  },
  "stage.restoredDamaged": { zh: "{file}：备份里的这份已损坏", en: "{file}: damaged in the backup" },
  "documents.details": { zh: "详情（{n}）", en: "Details ({n})" },
  "stage.cancelled": { zh: "已取消", en: "cancelled" },
  "failure.empty": {
    zh: "文件是空的。请检查是否下载完整。",
    en: "The file is empty. Check that it was downloaded whole.",
  },
  "failure.binary": {
    zh: "文件已损坏或受保护，读不出来。请重新下载，或另存一份再试。",
    en: "The file is damaged or protected. Download it again, or save a copy and try that.",
  },
  "failure.not_a_file": {
    zh: "这不是文件。请拖入文件本身。",
    en: "This is no file. Drop the file itself.",
  },
  "failure.scanned": {
    zh: "这是扫描图片，里面没有文字，不作猜测。请找文字版，或先做文字识别（OCR）。",
    en: "These are scanned pictures without text; nothing is guessed. Find a text version, or run OCR first.",
  },
  "failure.unreadable_font": {
    zh: "字体没有文字对照表，读出来会是乱码，所以没有读。请找原始的 Word 或文字版。",
    en: "Its fonts do not say what their characters are; reading them would be guessing. Find the Word or text version.",
  },
  "failure.encoding": {
    zh: "文字编码认不出来。请另存为 UTF-8 再试。",
    en: "The text’s encoding is unknown. Save it as UTF-8 and try again.",
  },
  "failure.encrypted": {
    zh: "文件有密码。请去掉密码后再放进来。",
    en: "The file has a password. Remove it and drop the file again.",
  },
  "failure.damaged": {
    zh: "文件已损坏，或读取时已被移走。请重新下载再试。",
    en: "The file is damaged, or was moved while it was read. Download it again.",
  },
  "failure.too_large": {
    zh: "文件太大。请拆成几份，或只留决算部分。",
    en: "The file is too large. Split it, or keep only the accounts.",
  },
  "failure.too_many": {
    zh: "压缩包里的文件太多。请分批放入。",
    en: "The archive holds too many files. Put them in by parts.",
  },
  "failure.too_deep": {
    zh: "文件层层嵌套过深。请解开后再放入。",
    en: "The file is nested too deeply. Unpack it first.",
  },
  "failure.compression_ratio": {
    zh: "压缩比异常，为安全起见没有打开。请在别处解压后再放入。",
    en: "Its compression is abnormal, so it was not opened. Unpack it elsewhere and drop the files.",
  },
  "failure.not_a_final_account": {
    zh: "没有找到决算表或决算说明。请确认这是部门决算，而不是新闻、法规或通知。",
    en: "No table or section of final accounts was found. Make sure it is a department’s final account.",
  },
  "failure.budget": {
    zh: "这是预算，没有认出其中的数字。",
    en: "This is a budget, and no figure of it was recognised.",
  },
  "failure.government": {
    zh: "这是整个政府的财政决算或预算，不是某个部门的，没有收录。",
    en: "These are a whole government’s accounts or budget, no department’s; they were left out.",
  },
  "failure.part_of_a_year": {
    zh: "这份只涉及年中的几个月，不是全年，没有收录。",
    en: "This covers a part of a year only; it was left out.",
  },
  "failure.other_system": {
    zh: "这份属于另一种预算制度，没有收录。",
    en: "This follows another budget system; it was left out.",
  },
  "failure.news": {
    zh: "这是新闻报道，不是决算，没有收录。",
    en: "This is a piece of news, not a final account; it was left out.",
  },
  "failure.template": {
    zh: "表格没有填数，是空白模板。请找填好的版本。",
    en: "The form has not been filled in. Find the completed version.",
  },
  "failure.unsupported_format": {
    zh: "这种文件不读。WPS 文档请另存为 .docx 或 .xlsx，RAR、7z 请先解压。",
    en: "This kind of file is not read. Save WPS documents as .docx or .xlsx; unpack RAR and 7z first.",
  },
  "failure.no_records": {
    zh: "读得出文字，但没有认出决算数字。",
    en: "The text was read, but no figure of final accounts was recognised.",
  },
  "failure.timeout": {
    zh: "读了太久没有进展，已停下。请拆成几份，或另存一份再试。",
    en: "Reading it did not get on and was stopped. Split it, or save it anew and try again.",
  },
  "failure.assets": {
    zh: "识别程序没有载入完整。请检查网络，再放入一次。",
    en: "The reader did not load. Check the connection and drop the file again.",
  },
  "failure.quota": {
    zh: "浏览器的空间不够，这份没有保存；已保存的都还在。请移除一些文档后再放入。",
    en: "The browser’s storage is full, so this one was not kept; all that was kept is still there. Remove some documents and drop it again.",
  },
  "failure.storage": {
    zh: "没有保存成功：浏览器的存储出错。请重新载入页面再试。",
    en: "It could not be kept: the browser’s storage failed. Reload the page and try again.",
  },
  "failure.internal": {
    zh: "识别时出错，这份没有收录。其他文件不受影响。",
    en: "Reading it failed, and it was left out. Other files are not affected.",
  },
});
