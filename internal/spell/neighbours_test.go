package spell

import (
	"context"
	"fmt"
	"math/rand"
	"runtime"
	"slices"
	"testing"
	"time"
)

// made makes up words of three to six syllables, as many as asked for, common
// ones few and rare ones many.
func made(n int) []entry {
	random := rand.New(rand.NewSource(1))
	var syllables []string
	for range 400 {
		s := string("bcdfghklmnprstvw"[random.Intn(16)]) + string("aeiou"[random.Intn(5)])
		if random.Intn(2) == 0 {
			s += string("lmnrst"[random.Intn(6)])
		}
		syllables = append(syllables, s)
	}
	seen := map[string]bool{}
	var out []entry
	for len(out) < n {
		text := ""
		for range 3 + random.Intn(4) {
			text += syllables[min(random.Intn(len(syllables)), random.Intn(len(syllables)))]
		}
		if !seen[text] {
			seen[text] = true
			out = append(out, entry{keys: text, word: Word{text, 1 + 1000/(1+random.Intn(1000))}})
		}
	}
	return out
}

func slip(random *rand.Rand, keys string) string {
	i := random.Intn(len(keys))
	k := string(unshifted26[random.Intn(26)])
	switch random.Intn(4) {
	case 0:
		return keys[:i] + k + keys[i:]
	case 1:
		return keys[:i] + keys[i+1:]
	case 2:
		return keys[:i] + k + keys[i+1:]
	}
	i = min(i, len(keys)-2)
	return keys[:i] + keys[i+1:i+2] + keys[i:i+1] + keys[i+2:]
}

const unshifted26 = "abcdefghijklmnopqrstuvwxyz"

// TestWordsAreFoundFromBothEnds compares with looking at every word.
func TestWordsAreFoundFromBothEnds(t *testing.T) {
	random := rand.New(rand.NewSource(2))
	for _, size := range []int{1, 3, 800} {
		l, err := newLexicon(context.Background(), made(size))
		if err != nil {
			t.Fatal(err)
		}
		for range 80 {
			keys := slip(random, l.keys.get(random.Intn(l.len())))
			if random.Intn(2) == 0 {
				keys = slip(random, keys)
			}
			if len(keys) < minKeys {
				continue
			}
			for edits := 1; edits <= 2; edits++ {
				var want []int
				for i := range l.len() {
					if slowly(keys, l.keys.get(i)) <= edits {
						want = append(want, i)
					}
				}
				got := within(l, keys, edits)
				got = slices.DeleteFunc(got, func(i int) bool { return slowly(keys, l.keys.get(i)) > edits })
				if !slices.Equal(got, want) {
					t.Fatalf("%q, %d edits: %v, want %v", keys, edits, got, want)
				}
			}
		}
	}
}

func within(l *lexicon, keys string, edits int) []int {
	var out []int
	l.within(keys, edits, func(i int) { out = append(out, i) })
	slices.Sort(out)
	return slices.Compact(out)
}

// BenchmarkNeighbours tells, for so many words, what learning them takes in time
// and memory, a look-up of one slip and of two, and in what share the word meant is
// among the first five.
func BenchmarkNeighbours(b *testing.B) {
	for _, n := range []int{5_000, 50_000, 200_000, 1_000_000} {
		words := made(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			before, began := heapBytes(), time.Now()
			l, _ := newLexicon(context.Background(), slices.Clone(words))
			m := model{lexicon: l}
			b.ReportMetric(time.Since(began).Seconds(), "s/build")
			b.ReportMetric(float64(heapBytes()-before)/float64(n), "bytes/word")
			for edits, unit := range map[int]string{1: "one", 2: "two"} {
				random := rand.New(rand.NewSource(int64(edits)))
				found, asked := 0, 0
				var spent time.Duration
				for asked < 400 {
					i := random.Intn(l.len())
					keys := slip(random, l.keys.get(i))
					if edits == 2 {
						keys = slip(random, keys)
					}
					if len(keys) < longWord || l.find(keys) >= 0 {
						continue
					}
					asked++
					began := time.Now()
					c := &collector{m: &m, best: map[string]int{}}
					c.look(keys, edits)
					got := c.ranked(5)
					spent += time.Since(began)
					if slices.ContainsFunc(got, func(c Candidate) bool { return c.Text == l.text.get(i) }) {
						found++
					}
				}
				b.ReportMetric(float64(spent.Microseconds())/float64(asked), "µs/"+unit)
				b.ReportMetric(float64(found)/float64(asked), "recall@5/"+unit)
			}
			b.ReportMetric(0, "ns/op")
			runtime.KeepAlive(m)
		})
	}
}

func heapBytes() int64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
