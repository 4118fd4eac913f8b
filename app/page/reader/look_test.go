package reader

import (
	"testing"

	"naru/app/page/pagetest"
	"naru/app/theme"
)

// TestItCanBeLookedAt draws the reader in both languages, both variants and
// large text. With NARU_LOOK set to a folder the pictures are kept there.
func TestItCanBeLookedAt(t *testing.T) {
	for _, c := range []struct {
		name  string
		lang  string
		v     theme.Variant
		scale float32
		w, h  float32
	}{
		{"ko-light", "ko", theme.Light, 1, 470, 726},
		{"en-dark", "en", theme.Dark, 1, 470, 726},
		{"en-light-150", "en", theme.Light, 1.5, 470, 726},
		{"ko-dark-wide", "ko", theme.Dark, 1, 1064, 726},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := openDeskAs(t, c.lang, c.v, c.scale, c.w, c.h)
			pagetest.Look(t, d.host, "reader-empty-"+c.name)
			d.Open(7, 5, query("계절근로자"))
			d.picture.view.Page.Select(rangeOf(koreanPage, "별도의 도입 규모와 교육과정"))
			d.Quote()
			d.note.entry.SetText("대서양 시범사업과 비교: [[지역 배정]] #돌봄 #배정")
			d.clock.Pass(2e9)
			pagetest.Look(t, d.host, "reader-page-"+c.name)
			d.pair.toggle()
			d.text.choose(rangeOf(koreanPage, "논의가 이어져 왔다"))
			pagetest.Look(t, d.host, "reader-beside-"+c.name)
			d.pair.toggle()
			d.showTab(tabText)
			d.text.choose(rangeOf(koreanPage, "논의가 이어져 왔다"))
			pagetest.Look(t, d.host, "reader-text-"+c.name)
			d.showTab(tabContents)
			pagetest.Look(t, d.host, "reader-contents-"+c.name)
			d.showTab(tabAbout)
			pagetest.Look(t, d.host, "reader-about-"+c.name)
			d.showTab(tabRelated)
			pagetest.Look(t, d.host, "reader-related-"+c.name)
			d.showTab(tabPage)
			d.picture.view.Page.Select(rangeOf(koreanPage, "계절근로자를 도입하려면 별도의 도입 규모와 교육과정"))
			d.MoreLikeThis()
			pagetest.Look(t, d.host, "reader-more-like-"+c.name)
			d.showTab(tabAbout)
			d.about.edit()
			pagetest.Look(t, d.host, "reader-form-"+c.name)
			d.goTo(4, 0)
			d.showTab(tabText)
			img := pagetest.Look(t, d.host, "reader-notext-"+c.name)
			if img.Bounds().Empty() {
				t.Fatal("nothing was drawn")
			}
		})
	}
}
