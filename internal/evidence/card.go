package evidence

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"naru/internal/library"
)

// Found is a card as it was found, and what it is known again by.
type Found struct {
	Key string
	library.Evidence
}

// Within is a part of the library: documents, and of those with pages only these.
type Within struct {
	Documents []library.DocumentID
	Pages     map[library.DocumentID][]int
}

// Cards makes cards of the figures of a page. The same figure printed twice in one
// sentence makes two.
func Cards(document library.DocumentID, page int, figures []Figure) []Found {
	var out []Found
	seen := map[string]int{}
	for _, f := range figures {
		name := squeezed(f.Sentence) + "\x1f" + squeezed(f.Printed)
		seen[name]++
		out = append(out, Found{
			Key: key(name, seen[name]),
			Evidence: library.Evidence{
				Document: document, Page: page, Printed: f.Printed, When: f.When, Sentence: f.Sentence, From: f.At.From, To: f.At.To,
				Status: library.EvidenceProposed,
				EvidenceFields: library.EvidenceFields{
					Value: f.Value, Upper: f.Upper, Unit: string(f.Unit), Bound: string(f.Bound), Change: string(f.Change),
					What: f.What, Base: f.Base, Date: f.Date, Place: f.Place,
				},
			},
		})
	}
	return out
}

func key(name string, nth int) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x1f%d", name, nth))
	return hex.EncodeToString(sum[:12])
}

// OwnKey is what a card that a person made is known again by, where no figure
// was found that it is of: the words it stands on with its value.
func OwnKey(quote string, value float64) string {
	return key(squeezed(quote)+"\x1f"+strconv.FormatFloat(value, 'g', -1, 64), 0)
}

// squeezed leaves out what another reading of the same text may print otherwise.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u00ad' || r == '\ufffe' || r == 0x02 {
			return -1
		}
		return r
	}, s)
}
