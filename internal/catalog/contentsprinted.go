package catalog

import (
	"strings"
	"unicode/utf8"

	"naru/internal/extract"
	"naru/internal/library"
	"naru/internal/pattern"
)

const (
	// contentsWithin is how many pages from the front may begin the table of
	// contents, contentsLong how many it may take.
	contentsWithin = 25
	contentsLong   = 15
	// leadersAlone is how many lines with leaders make a table of contents of a
	// page without its heading.
	leadersAlone = 5
	// highestPage is the highest page number that a line is believed to end in.
	highestPage = 5000
	// longEntry is the length in characters of the longest entry.
	longEntry = 250
)

var (
	pageNumber = `[(\[–—-]{0,1} ?(\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7}|[A-Z]{1,2}-\d{1,3}) ?[)\]–—-]{0,1}(?: ?쪽)?$`
	// ledEntry is a title that dots lead to its page, plainEntry one without them.
	ledEntry   = pattern.New(`^(.*?)[\s]*(?:[.·…․‥⋯∙•‧・ㆍ․_~-] ?){3,}[\s|]*` + pageNumber)
	plainEntry = pattern.New(`^(.*?\pL.*?)\s+` + pageNumber)
	bareNumber = pattern.New(`^(?:[.·…․‥⋯∙•‧・ㆍ․_] ?)*\s*` + pageNumber)
)

// isLed reports a title that dots lead to its page.
func isLed(line string) bool { return endsInNumber(line) && ledEntry.MatchString(line) }

// endsInNumber is a quick look at the last character: most lines end in none that
// a page number ends in.
func endsInNumber(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune("0123456789ivxlcIVXLC)]–—- 쪽", last)
}

// entry is a line of a table of contents.
type entry struct {
	title  string
	number string // as printed; "": none
}

// printedContents reads the table of contents among the front pages, and tells
// the page on which it begins.
func printedContents(doc *extract.Document) ([]library.Heading, int) {
	for k := 0; k < min(contentsWithin, len(doc.Pages)); k++ {
		if !mayHoldContents(doc.Pages[k].Text) {
			continue
		}
		lines := contentsLines(doc.Pages[k])
		at, led := -1, 0
		for n, line := range lines {
			if at < 0 && contentsHead(line) {
				at = n
			}
			if isLed(line) {
				led++
			}
		}
		if at < 0 && !(led >= leadersAlone && 2*led >= len(lines)) {
			continue
		}
		entries, end := readContents(doc.Pages[k:min(k+contentsLong, len(doc.Pages))], at+1)
		if len(entries) >= leastContents && rising(entries) && !dated(entries) {
			return placed(leveled(entries), doc, k+end), k + 1
		}
	}
	return nil, 0
}

// mayHoldContents is a quick look: leaders, or a letter or two of the heading.
func mayHoldContents(text string) bool {
	for _, sign := range []string{"...", ". . .", "···", "· · ·", "…", "‥‥", "⋯", "___", "・・・", "ㆍㆍㆍ", "차", "次", "录", "ontent", "ONTENT", "ontenid", "ONTENID", "O N T E N T",
		"ndice", "NDICE", "ommaire", "OMMAIRE", "nhalt", "NHALT", "matières", "MATIÈRES", "umário", "UMÁRIO", "nhoud"} {
		if strings.Contains(text, sign) {
			return true
		}
	}
	return false
}

// contentsLines gives a page's lines, tidied, none empty.
func contentsLines(p extract.Page) []string {
	var out []string
	for line := range strings.SplitSeq(bodyOf(p), "\n") {
		if line = tidy(line); line != "" && runes(line) <= longEntry+50 {
			out = append(out, line)
		}
	}
	return out
}

// readContents reads entries from a line of the first page on, over as many pages
// as hold little else, and tells how many pages those are.
func readContents(pages []extract.Page, from int) (out []entry, read int) {
	for k, p := range pages {
		lines := contentsLines(p)
		if k == 0 {
			lines = lines[from:]
		} else if !mostlyEntries(lines) {
			break
		}
		read++
		more, ended := pageEntries(lines)
		if k == 0 && len(more) == 0 {
			return nil, read
		}
		if out = append(out, more...); ended || len(out) > 20*maxTitle {
			break
		}
	}
	return out, read
}

// mostlyEntries reports a page that goes on with the table of contents.
func mostlyEntries(lines []string) bool {
	n, led := 0, 0
	for _, line := range lines {
		if otherLists(line) {
			break
		}
		if isLed(line) {
			led++
		}
		if isLed(line) || endsInNumber(line) && plainEntry.MatchString(line) && runes(line) < 100 {
			n++
		}
	}
	return led >= leadersAlone || n >= leastContents && 5*n >= 3*len(lines)
}

// pageEntries reads the entries of one page; ended: what follows are other lists.
func pageEntries(lines []string) (out []entry, ended bool) {
	var open []string // lines that no number has closed yet
	for _, line := range lines {
		if otherLists(line) || len(out) > 0 && squeeze(line) == squeeze(out[0].title) {
			return out, true // the text begins with the first heading
		}
		if contentsHead(line) {
			continue
		}
		title, number := entryOf(line)
		if number == "" {
			if open = append(open, line); len(open) > 3 {
				open = open[1:]
			}
			continue
		}
		if caption.MatchString(strings.TrimLeft(title, "<〈[ ")+" ") || strings.HasPrefix(title, "©") {
			open = nil
			continue
		}
		heads, whole := closed(open, title)
		open = nil
		out = append(out, heads...)
		if lettersIn(whole) > 0 && runes(whole) <= longEntry {
			out = append(out, entry{whole, number})
		}
	}
	return out, false
}

// entryOf reads a line as an entry; number is "" where it ends in none.
func entryOf(line string) (title, number string) {
	if !endsInNumber(line) {
		return line, ""
	}
	for _, form := range []*pattern.Pattern{ledEntry, plainEntry, bareNumber} {
		m := form.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		if number = m[len(m)-1]; numberIn(number).number == 0 || numberIn(number).number > highestPage {
			return line, ""
		}
		if form != bareNumber {
			title = strings.Trim(m[1], " .·…․‥⋯∙•‧・ㆍ_~-−–—■□▪○◦●|")
		}
		return title, number
	}
	return line, ""
}

// closed joins the lines before an entry with it as far as they begin its title;
// those above that are numbered are headings that bear no page.
func closed(open []string, title string) (heads []entry, whole string) {
	whole = title
	for len(open) > 0 && markOf(whole) == "" {
		last := open[len(open)-1]
		if whole != "" && markOf(last) == "" && !startsLower(whole) && !goesOn.MatchString(last) {
			break
		}
		whole = strings.TrimSpace(last + " " + whole)
		open = open[:len(open)-1]
	}
	const most = 2 // a part, and a chapter below it
	for len(open) > 0 && len(heads) < most && markOf(open[len(open)-1]) != "" {
		heads = append([]entry{{title: open[len(open)-1]}}, heads...)
		open = open[:len(open)-1]
	}
	return heads, whole
}

// dated reports numbers that are years, as lists of publications end their lines in.
func dated(entries []entry) bool {
	years := 0
	for _, e := range entries {
		if bareYear.MatchString(e.number) {
			years++
		}
	}
	return 3*years >= len(entries)
}

// rising reports numbers that for the greater part rise, as those of contents do
// and those of tables do not.
func rising(entries []entry) bool {
	falls, all := 0, 0
	last := map[string]int{}
	for _, e := range entries {
		m := numberIn(e.number)
		if m.number == 0 {
			continue
		}
		if m.number < last[m.kind] {
			falls++
		}
		all, last[m.kind] = all+1, m.number
	}
	return all >= leastContents && 5*falls <= all
}
