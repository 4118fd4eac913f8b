package reader

import "testing"

func TestADocumentWithoutAHitOnItsPagesSaysWhyItWasFound(t *testing.T) {
	for lang, want := range map[string][3]string{
		"en": {"found by its title", "found by its description", "no hits in its text"},
		"ko": {"제목에 있음", "서지 정보에 있음", "본문에는 없음"},
	} {
		d := openDesk(t, lang)
		d.shop.doc.Title = "Labyrinths"
		d.shop.doc.Abstract = "Of minotaurs."
		for i, q := range []string{"labyrinths", "minotaurs", "griffins"} {
			d.Open(7, 1, query(q))
			if got := d.header.hit.Text(); got != want[i] {
				t.Errorf("%s: %s reads %q, want %q", lang, q, got, want[i])
			}
		}
	}
}
