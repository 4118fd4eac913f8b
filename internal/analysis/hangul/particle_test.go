package hangul_test

import (
	"testing"

	"naru/internal/analysis/hangul"
)

func TestParticlesFollowWhatTheyMay(t *testing.T) {
	for _, c := range []struct {
		word, particle string
		want           bool
	}{
		{"이민", "은", true}, {"이민", "는", false}, {"제도", "는", true}, {"제도", "은", false},
		{"전문", "가", false}, {"국가", "가", true}, {"정책", "을", true}, {"비자", "를", true}, {"비자", "을", false},
		{"이민", "과의", true}, {"비자", "과의", false}, {"비자", "와의", true}, {"정책", "이라는", true}, {"비자", "라는", true}, {"정책", "라는", false},
		{"서울", "로", true}, {"비자", "로서", true}, {"정책", "로", false}, {"정책", "으로", true}, {"서울", "으로", false}, {"비자", "으로", false},
		{"정책", "에서", true}, {"비자", "의", true}, {"EPS", "의", false}, {"ㅁ", "은", false}, {"", "은", false},
	} {
		if got := hangul.ParticleFits(c.word, c.particle); got != c.want {
			t.Errorf("%q after %q: %v, want %v", c.particle, c.word, got, c.want)
		}
	}
}
