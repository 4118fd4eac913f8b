package course

import (
	"io"
	"strconv"
	"strings"

	"naru/internal/library"
	"naru/internal/spreadsheet"
)

// Sheet writes courses for spreadsheets, one a line.
func Sheet(w io.Writer, list []library.Course) error {
	rows := [][]string{{"id", "kind", "title", "audience", "host", "place", "from", "to", "date_printed", "category", "participants", "note", "report", "report_title", "page", "documents", "participants_bound"}}
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
			c.Category, numbered(int64(c.Participants)), c.Note, numbered(int64(c.Report)), c.ReportTitle, numbered(int64(c.Page)), strings.Join(documents, "; "), c.ParticipantsBound})
	}
	return spreadsheet.Write(w, spreadsheet.Comma, rows)
}

// numbered writes a number, "" for none.
func numbered(n int64) string {
	if n == 0 {
		return ""
	}
	return strconv.FormatInt(n, 10)
}
