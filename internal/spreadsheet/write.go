package spreadsheet

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Mark is the byte order mark that tables begin with: without it spreadsheets take
// Hangul for something else.
const Mark = "\ufeff"

// What parts the cells of a line.
const (
	Comma = ','
	Tab   = '\t'
)

// Write writes rows, the first of which names the columns. A cell that a spreadsheet
// would take for a formula and run gets a space before it, numbers do not; who reads
// such a table leaves spaces at the ends of cells out.
func Write(w io.Writer, between rune, rows [][]string) error {
	if _, err := io.WriteString(w, Mark); err != nil {
		return fmt.Errorf("write the table: %w", err)
	}
	out := csv.NewWriter(w)
	out.Comma, out.UseCRLF = between, true
	for _, row := range rows {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = harmless(cell)
		}
		if err := out.Write(cells); err != nil {
			return fmt.Errorf("write the table: %w", err)
		}
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return fmt.Errorf("write the table: %w", err)
	}
	return nil
}

func harmless(cell string) string {
	if cell == "" || !strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return cell
	}
	if _, err := strconv.ParseFloat(cell, 64); err == nil {
		return cell
	}
	return " " + cell
}
