package course

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"naru/internal/library"
)

// Sheet writes courses for spreadsheets, one a line. It begins with a byte order
// mark, without which they take Hangul for something else.
func Sheet(w io.Writer, list []library.Course) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return fmt.Errorf("write courses: %w", err)
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	rows := [][]string{{"id", "kind", "title", "audience", "host", "place", "from", "to", "date_printed", "category", "participants", "note", "report", "report_title", "page", "documents"}}
	for _, c := range list {
		var audience, documents []string
		for _, a := range c.Audience {
			audience = append(audience, string(a))
		}
		for _, l := range c.Links {
			if l.Document != 0 {
				documents = append(documents, strconv.FormatInt(int64(l.Document), 10))
			}
		}
		rows = append(rows, []string{string(c.ID), string(c.Kind), c.Title, strings.Join(audience, "; "), c.Host, c.Place, c.From, c.To, c.DatePrinted,
			c.Category, numbered(int64(c.Participants)), c.Note, numbered(int64(c.Report)), c.ReportTitle, numbered(int64(c.Page)), strings.Join(documents, "; ")})
	}
	for _, row := range rows {
		for i, cell := range row {
			if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) { // else a spreadsheet takes it for a formula
				row[i] = "'" + cell
			}
		}
		if err := out.Write(row); err != nil {
			return fmt.Errorf("write courses: %w", err)
		}
	}
	out.Flush()
	return out.Error()
}

// numbered writes a number, "" for none.
func numbered(n int64) string {
	if n == 0 {
		return ""
	}
	return strconv.FormatInt(n, 10)
}
