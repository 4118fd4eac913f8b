package cards

import (
	"context"
	"io"
	"strconv"
	"strings"

	"naru/internal/library"
	"naru/internal/spreadsheet"
	"naru/internal/wholefile"
)

// columns of the file for spreadsheets.
var columns = []string{"id", "status", "value", "upper", "unit", "bound", "change", "what", "base", "date", "place", "printed", "sentence",
	"document", "title", "year", "page", "label", "terms"}

// ExportEvidence implements library.EvidenceKeeper.
func (k *Keeper) ExportEvidence(ctx context.Context, f library.EvidenceFilter, path string) (int, error) {
	f.Limit, f.Offset = 0, 0
	list, err := k.EvidenceList(ctx, f)
	if err != nil {
		return 0, err
	}
	err = wholefile.Replace(path, func(w io.Writer) error { return write(w, list.Cards) })
	if err != nil {
		return 0, err
	}
	return len(list.Cards), nil
}

// write writes cards for spreadsheets.
func write(w io.Writer, cards []library.Evidence) error {
	rows := [][]string{columns}
	for _, e := range cards {
		terms := make([]string, len(e.Terms))
		for i, t := range e.Terms {
			terms[i] = string(t)
		}
		upper := ""
		if e.Upper != 0 {
			upper = number(e.Upper)
		}
		rows = append(rows, []string{
			strconv.FormatInt(int64(e.ID), 10), string(e.Status), number(e.Value), upper, e.Unit, e.Bound, e.Change, e.What, e.Base, e.Date, e.Place,
			flat(e.Printed), flat(e.Sentence), strconv.FormatInt(int64(e.Document), 10), e.Title, strconv.Itoa(e.Year), strconv.Itoa(e.Page), e.Label,
			strings.Join(terms, " "),
		})
	}
	return spreadsheet.Write(w, spreadsheet.Comma, rows)
}

func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// flat writes a sentence on one line.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }
