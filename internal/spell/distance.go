package spell

// Costs of an edit, in tenths of a plain one. Fingers slip to the next key,
// forget Shift and swap two keys more often than they hit a far one; the figures
// behind the order are what package quality/typing measures.
const (
	costEdit      = 10
	costNeighbour = 7
	costSwap      = 7
	costMissing   = 8 // a key left out
	costDouble    = 7 // a key typed twice, or once instead of twice
	costFirst     = 3 // more: people seldom miss a word's first key
)

// Slips is the cost, in tenths of a plain edit, of turning the keys of one text
// (see Keys) into those of another; more than limit where it is above that.
func Slips(typed, meant string, limit int) int { return distance(typed, meant, limit) }

// distance is the cost of turning what was typed (a) into what was meant (b) by
// inserting, deleting, replacing and swapping adjacent keys (optimal string
// alignment). It gives up with a cost above limit once that is certain.
func distance(a, b string, limit int) int {
	if d := len(a) - len(b); d > 2 || d < -2 {
		return limit + 1
	}
	var rows [3][maxKeys + 1]int
	before, last, row := &rows[0], &rows[1], &rows[2]
	if len(a) > maxKeys || len(b) > maxKeys {
		return limit + 1
	}
	for j := range len(b) {
		last[j+1] = last[j] + missing(b, j)
	}
	for i := range len(a) {
		row[0] = last[0] + extra(a, i)
		least := row[0]
		for j := range len(b) {
			cost := last[j] + replace(a[i], b[j], i+j)
			cost = min(cost, last[j+1]+extra(a, i), row[j]+missing(b, j))
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] && a[i] != b[j] {
				cost = min(cost, before[j-1]+costSwap)
			}
			row[j+1] = cost
			least = min(least, cost)
		}
		if least > limit {
			return limit + 1
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

// maxKeys is the longest key sequence that is compared; longer ones are not words.
const maxKeys = 64

// extra is the cost of the i-th key of s being one too many.
func extra(s string, i int) int {
	if i > 0 && s[i-1] == s[i] || i+1 < len(s) && s[i+1] == s[i] {
		return costDouble
	}
	if i == 0 {
		return costEdit + costFirst
	}
	return costEdit
}

// missing is the cost of the i-th key of s having been left out: people do that
// more often than they hit a key too many.
func missing(s string, i int) int {
	cost := extra(s, i)
	if cost > costDouble {
		cost -= costEdit - costMissing
	}
	return cost
}

// replace is the cost of one key for another; at is 0 for the first of both.
func replace(a, b byte, at int) int {
	if a == b {
		return 0
	}
	cost := costEdit
	if near(a, b) {
		cost = costNeighbour
	}
	if at == 0 {
		cost += costFirst
	}
	return cost
}

// rowsOfKeys are the letters of the keyboard as they lie, each row shifted by
// half a key from the one above.
var rowsOfKeys = [3]string{"qwertyuiop", "asdfghjkl", "zxcvbnm"}

// near reports whether two keys touch, or are one key with and without Shift.
func near(a, b byte) bool {
	a, b = unshift(a), unshift(b)
	if a == b {
		return true
	}
	ra, ca := place(a)
	rb, cb := place(b)
	if ra < 0 || rb < 0 {
		return false
	}
	switch rb - ra {
	case 0:
		return ca-cb == 1 || cb-ca == 1
	case 1:
		return cb == ca || cb == ca-1
	case -1:
		return ca == cb || ca == cb-1
	}
	return false
}

func place(k byte) (row, column int) {
	for r, keys := range rowsOfKeys {
		for c := range len(keys) {
			if keys[c] == k {
				return r, c
			}
		}
	}
	return -1, -1
}
