package typing

import (
	"math/rand"
	"strings"

	"naru/internal/analysis/hangul"
)

// Slip is a way to mistype a word by one key.
type Slip string

// Slips. The last two are Korean: a key with or without shift, and ㅐ for ㅔ.
const (
	Neighbour Slip = "neighbour"
	AnyKey    Slip = "any"
	Missing   Slip = "missing"
	Doubled   Slip = "doubled"
	Extra     Slip = "extra"
	Swapped   Slip = "swapped"
	Shift     Slip = "shift"
	Vowel     Slip = "vowel"
)

// Slips lists all of them for a language.
func Slips(lang string) []Slip {
	all := []Slip{Neighbour, AnyKey, Missing, Doubled, Extra, Swapped}
	if lang == "ko" {
		all = append(all, Shift, Vowel)
	}
	return all
}

// rows of the keyboard; a key touches those beside it and those above and below,
// which lie half a key aside.
var rows = [3]string{"qwertyuiop", "asdfghjkl", "zxcvbnm"}

// mistype makes one slip of a kind in what was typed key by key (Hangul as its
// dubeolsik keys, shifted ones in capitals). The first key stays: people watch
// it. It is false where the word has no place for such a slip.
func mistype(r *rand.Rand, keys string, s Slip) (string, bool) {
	i := 1 + r.Intn(max(len(keys)-1, 1))
	if i >= len(keys) {
		return "", false
	}
	with := func(k string) string { return keys[:i] + k + keys[i+1:] }
	switch s {
	case Neighbour:
		near := touching(keys[i])
		return with(pick(r, near)), true
	case AnyKey:
		return with(pick(r, strings.Join(rows[:], ""))), true
	case Missing:
		return with(""), true
	case Doubled:
		return with(keys[i:i+1] + keys[i:i+1]), true
	case Extra:
		return with(keys[i:i+1] + pick(r, touching(keys[i]))), true
	case Swapped:
		if i+1 == len(keys) {
			i--
		}
		if i == 0 || keys[i] == keys[i+1] {
			return "", false
		}
		return keys[:i] + keys[i+1:i+2] + keys[i:i+1] + keys[i+2:], true
	case Shift:
		return other(r, keys, "qwertopQWERTOP", "QWERTOPqwertop")
	case Vowel:
		return other(r, keys, "poPO", "opOP")
	}
	return "", false
}

// other replaces one of the keys that stand in from by its partner in to.
func other(r *rand.Rand, keys, from, to string) (string, bool) {
	var at []int
	for i := range keys {
		if strings.IndexByte(from, keys[i]) >= 0 {
			at = append(at, i)
		}
	}
	if len(at) == 0 {
		return "", false
	}
	i := at[r.Intn(len(at))]
	k := strings.IndexByte(from, keys[i])
	return keys[:i] + to[k:k+1] + keys[i+1:], true
}

func pick(r *rand.Rand, keys string) string {
	i := r.Intn(len(keys))
	return keys[i : i+1]
}

func touching(k byte) string {
	k |= 0x20
	var out strings.Builder
	for r, row := range rows {
		c := strings.IndexByte(row, k)
		if c < 0 {
			continue
		}
		for _, at := range [][2]int{{r, c - 1}, {r, c + 1}, {r - 1, c}, {r - 1, c + 1}, {r + 1, c}, {r + 1, c - 1}} {
			if at[0] >= 0 && at[0] < len(rows) && at[1] >= 0 && at[1] < len(rows[at[0]]) {
				out.WriteByte(rows[at[0]][at[1]])
			}
		}
	}
	return out.String()
}

// typed gives what the keys put on the screen.
func typed(keys, lang string) string {
	if lang == "ko" {
		return hangul.FromKeys(keys)
	}
	return keys
}
