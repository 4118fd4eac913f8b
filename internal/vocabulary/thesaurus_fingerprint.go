package vocabulary

import (
	"encoding/hex"
	"fmt"
	"hash/fnv"
)

// fingerprint tells apart thesauri that find other things: by their ids, types
// and forms. Notes and meanings find nothing.
func fingerprint(concepts []Concept) string {
	h := fnv.New128a()
	for _, c := range concepts {
		fmt.Fprintf(h, "%s\t%s\n", c.ID, c.Type)
		for _, f := range c.Forms {
			fmt.Fprintf(h, "%s\t%s\n", f.Lang, f)
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}

// Fingerprint is the same for thesauri of the same ids, types and forms.
func (t *Thesaurus) Fingerprint() string {
	if t == nil {
		return ""
	}
	return t.print()
}
