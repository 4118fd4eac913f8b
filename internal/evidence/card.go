package evidence

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
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
		sum := sha256.Sum256(fmt.Appendf(nil, "%s\x1f%d", name, seen[name]))
		out = append(out, Found{
			Key: hex.EncodeToString(sum[:12]),
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

// squeezed leaves out what another reading of the same text may print otherwise.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u00ad' || r == '\ufffe' || r == 0x02 {
			return -1
		}
		return r
	}, s)
}
