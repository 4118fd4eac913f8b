package spell_test

import (
	"fmt"
	"math/rand"
	"runtime"
	"testing"

	"naru/internal/spell"
)

// vocabulary makes up words of four syllables and of nine letters, as many of
// each as asked for.
func vocabulary(n int) map[string]int {
	random := rand.New(rand.NewSource(1))
	count := map[string]int{}
	for range n {
		ko := make([]rune, 4)
		for i := range ko {
			ko[i] = 0xAC00 + rune(random.Intn(19)*588+random.Intn(8)*28+random.Intn(3)*4)
		}
		count[string(ko)] = 2 + random.Intn(100)
		en := make([]byte, 9)
		for i := range en {
			en[i] = "etaoinshrdlu"[random.Intn(12)]
		}
		count[string(en)] = 2 + random.Intn(100)
	}
	return count
}

func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			words := vocabulary(n)
			var d *spell.Dictionary
			for b.Loop() {
				d = build(b, words)
			}
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&after)
			kept := d.Len()
			d = nil
			runtime.GC()
			runtime.ReadMemStats(&before)
			b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/float64(kept), "bytes/word")
		})
	}
}

func BenchmarkCorrect(b *testing.B) {
	d := build(b, vocabulary(100_000))
	for name, typed := range map[string]string{"one edit": "etaoinshr", "none near": "qqwxzvqqwx", "korean": "가나다라", "korean none near": "뷁뛟쒧쀍"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				d.Correct(typed, 3)
			}
		})
	}
}
