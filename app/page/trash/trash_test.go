package trash_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/page/pagetest"
	"naru/app/page/trash"
	"naru/app/screen"
	"naru/app/theme"
	"naru/app/uitest"
	"naru/app/widget"
	"naru/internal/library"
)

// bin is a trash with some things.
type bin struct {
	courses []string
	back    []string
	fails   error
}

func (b *bin) sections() []trash.Section {
	return []trash.Section{
		{Key: "trash.documents", Changed: screen.DocumentsChanged, List: func(context.Context) ([]trash.Item, error) { return nil, nil }},
		{Key: "trash.courses", Changed: screen.DocumentsChanged, List: func(context.Context) ([]trash.Item, error) {
			var out []trash.Item
			for i, name := range b.courses {
				out = append(out, trash.Item{Name: name, Below: "2026년 3월", Back: func(context.Context) error {
					b.courses = append(b.courses[:i:i], b.courses[i+1:]...)
					b.back = append(b.back, name)
					return nil
				}, Gone: func(context.Context) error {
					b.courses = append(b.courses[:i:i], b.courses[i+1:]...)
					return nil
				}})
			}
			return out, b.fails
		}, Empty: func(context.Context) error {
			b.courses = nil
			return b.fails
		}},
	}
}

func open(t *testing.T, b *bin, v theme.Variant, scale float32) (*trash.Dialog, *pagetest.Host) {
	t.Helper()
	pagetest.Start(t)
	host := pagetest.NewHost(t, "ko")
	pagetest.App(t, host, v, scale, fyne.NewSize(900, 620), container.NewStack())
	return trash.Show(host, b.sections()), host
}

func top(h *pagetest.Host) string { return uitest.Words(h.Win.Canvas().Overlays().Top()) }

// press presses the nth button with some words.
func press(t *testing.T, h *pagetest.Host, words string, nth int) {
	t.Helper()
	o := uitest.Find(h.Win.Canvas().Overlays().Top(), func(o fyne.CanvasObject) bool {
		b, ok := o.(*widget.Button)
		if !ok || !b.Visible() || b.Text() != words {
			return false
		}
		nth--
		return nth < 0
	})
	if o == nil {
		t.Fatalf("there is no %s in %s", words, top(h))
	}
	o.(*widget.Button).OnTapped()
}

func TestWhatWasThrownAwayIsPutBack(t *testing.T) {
	b := &bin{courses: []string{"체류자격 기초", "통계로 보는 이민"}}
	_, h := open(t, b, theme.Light, 1)
	for _, want := range []string{"휴지통", "내 교육 2건", "체류자격 기초", "2026년 3월", "완전히 삭제"} {
		if !strings.Contains(top(h), want) {
			t.Errorf("%q is not to be seen in %s", want, top(h))
		}
	}
	if strings.Contains(top(h), "문서") {
		t.Errorf("a kind of which there is nothing is told: %s", top(h))
	}
	press(t, h, "되살리기", 0)
	if len(b.back) != 1 || b.back[0] != "체류자격 기초" || h.LastSaid() != "“체류자격 기초”을(를) 되살렸습니다." || len(h.Told) != 1 {
		t.Errorf("back are %v, said %q, told %v", b.back, h.LastSaid(), h.Told)
	}
	if strings.Contains(top(h), "체류자격 기초") || !strings.Contains(top(h), "내 교육 1건") {
		t.Errorf("left are %s", top(h))
	}
}

func TestAKindGoesForGoodOnlyAfterAPersonSaidSo(t *testing.T) {
	b := &bin{courses: []string{"체류자격 기초"}}
	d, h := open(t, b, theme.Light, 1)
	press(t, h, "완전히 삭제…", 0)
	if len(b.courses) != 1 || !strings.Contains(top(h), "되돌릴 수 없습니다") {
		t.Fatalf("asked is %s, left are %v", top(h), b.courses)
	}
	h.Win.Canvas().Overlays().Remove(h.Win.Canvas().Overlays().Top())
	d.Empty(1)
	if len(b.courses) != 0 || h.LastSaid() != "완전히 삭제했습니다: 내 교육 1건." || !strings.Contains(top(h), "휴지통이 비어 있습니다") {
		t.Errorf("left are %v, said %q", b.courses, h.LastSaid())
	}
}

func TestOneThingGoesForGoodAndTheRestStays(t *testing.T) {
	b := &bin{courses: []string{"체류자격 기초", "통계로 보는 이민"}}
	_, h := open(t, b, theme.Light, 1)
	press(t, h, "삭제…", 1)
	if len(b.courses) != 2 || !strings.Contains(top(h), "통계로 보는 이민") || !strings.Contains(top(h), "되돌릴 수 없습니다") {
		t.Fatalf("asked is %s, left are %v", top(h), b.courses)
	}
	o := uitest.Find(h.Win.Canvas().Overlays().Top(), func(o fyne.CanvasObject) bool {
		b, ok := o.(*fw.Button)
		return ok && b.Text == "삭제"
	})
	o.(*fw.Button).OnTapped()
	if len(b.courses) != 1 || b.courses[0] != "체류자격 기초" || !strings.Contains(h.LastSaid(), "통계로 보는 이민") {
		t.Errorf("left are %v, said %q", b.courses, h.LastSaid())
	}
}

func TestAllOfTheTrashIsEmptiedAtOnce(t *testing.T) {
	b := &bin{courses: []string{"체류자격 기초"}}
	d, h := open(t, b, theme.Light, 1)
	press(t, h, "휴지통 비우기…", 0)
	if !strings.Contains(top(h), "내 교육 1건") || len(b.courses) != 1 {
		t.Fatalf("asked is %s", top(h))
	}
	h.Win.Canvas().Overlays().Remove(h.Win.Canvas().Overlays().Top())
	d.EmptyAll()
	if len(b.courses) != 0 || !strings.Contains(top(h), "휴지통이 비어 있습니다") || strings.Contains(top(h), "휴지통 비우기") {
		t.Errorf("left are %v, seen %s", b.courses, top(h))
	}
}

func TestWhatCannotBeListedIsSaid(t *testing.T) {
	_, h := open(t, &bin{fails: library.Errorf(library.Damaged, "x")}, theme.Light, 1)
	if len(h.Fails) != 1 {
		t.Errorf("failures: %v", h.Fails)
	}
}

func TestItCanBeLookedAt(t *testing.T) {
	for name, scale := range map[string]float32{"trash": 1, "trash-large": 1.5} {
		_, h := open(t, &bin{courses: []string{"체류자격 기초: 우리 시청 직원 교육", "시민 강좌: 통계로 보는 이민"}}, theme.Light, scale)
		if img := pagetest.Look(t, h, name); img.Bounds().Dx() == 0 {
			t.Error("nothing was drawn")
		}
	}
}

func TestNothingIsOfferedToBeEmptiedUntilItIsKnownWhatIsThere(t *testing.T) {
	pagetest.Start(t)
	h := pagetest.NewHost(t, "ko")
	pagetest.App(t, h, theme.Light, 1, fyne.NewSize(900, 620), container.NewStack())
	h.Hold = true
	trash.Show(h, (&bin{courses: []string{"강의"}}).sections())
	if got := top(h); strings.Contains(got, "휴지통 비우기") {
		t.Errorf("before it is listed there is\n%s", got)
	}
	h.Release()
	if got := top(h); !strings.Contains(got, "휴지통 비우기") {
		t.Errorf("once it is listed there is\n%s", got)
	}
}
