package widget

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func typeKeys(e *HangulEntry, text string) {
	for _, r := range text {
		if r < 0x80 { // the window tells of the key first
			e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(strings.ToUpper(string(r)))})
		}
		e.TypedRune(r)
	}
}

func newTyping(t *testing.T) (*HangulEntry, *Hangul) {
	t.Helper()
	test.NewTempApp(t)
	h := &Hangul{}
	h.Offer(true)
	e := NewHangulEntry(h)
	w := test.NewTempWindow(t, e)
	w.Resize(fyne.NewSize(400, 200))
	w.Canvas().Focus(e)
	return e, h
}

func TestKeysBecomeSyllablesAsTheyAreTyped(t *testing.T) {
	e, _ := newTyping(t)
	for _, c := range []struct{ keys, want string }{
		{"r", "ㄱ"}, {"h", "고"}, {"d", "공"}, {"y", "고요"}, {"d", "고용"}, {"gjrkwp", "고용허가제"}, {" ", "고용허가제 "},
		{"E-9", "고용허가제 ㄸ-9"}, {"dlals!", "고용허가제 ㄸ-9이민!"},
	} {
		typeKeys(e, c.keys)
		if e.Text != c.want {
			t.Fatalf("after %q the entry holds %q, want %q", c.keys, e.Text, c.want)
		}
	}
}

func TestEachListenerHearsOnlyOfWholeChanges(t *testing.T) {
	e, _ := newTyping(t)
	var heard []string
	e.OnChanged = func(s string) { heard = append(heard, s) }
	typeKeys(e, "rkr")
	want := []string{"ㄱ", "가", "각"}
	if len(heard) != 3 || heard[0] != want[0] || heard[1] != want[1] || heard[2] != want[2] {
		t.Errorf("heard %q, want %q", heard, want)
	}
}

func TestBackspaceTakesJamoThenCharacters(t *testing.T) {
	e, _ := newTyping(t)
	typeKeys(e, "gksrnr")
	for _, want := range []string{"한구", "한ㄱ", "한", ""} {
		e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
		if e.Text != want {
			t.Fatalf("the entry holds %q, want %q", e.Text, want)
		}
	}
}

func TestTheSyllableEndsWhereTheCursorGoes(t *testing.T) {
	e, _ := newTyping(t)
	typeKeys(e, "rk")
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	typeKeys(e, "sk")
	if e.Text != "나가" {
		t.Errorf("the entry holds %q", e.Text)
	}
	typeKeys(e, "s")
	e.FocusLost()
	e.FocusGained()
	typeKeys(e, "k")
	if e.Text != "난ㅏ가" {
		t.Errorf("after the focus came back it holds %q", e.Text)
	}
}

func TestItReplacesWhatIsSelected(t *testing.T) {
	e, _ := newTyping(t)
	e.SetText("old")
	e.TypedShortcut(&fyne.ShortcutSelectAll{})
	typeKeys(e, "tor")
	if e.Text != "색" {
		t.Errorf("the entry holds %q", e.Text)
	}
}

func TestItIsIdleWhileTheSystemTypesHangul(t *testing.T) {
	e, h := newTyping(t)
	typeKeys(e, "rk")
	typeKeys(e, "나")
	if h.On || e.Text != "가나" {
		t.Errorf("on %v, the entry holds %q", h.On, e.Text)
	}
	typeKeys(e, "abc")
	if e.Text != "가나abc" {
		t.Errorf("the entry holds %q", e.Text)
	}
}

func TestItIsOffUntilOffered(t *testing.T) {
	e, _ := newTyping(t)
	h := &Hangul{}
	e.Typing.State = h
	told := 0
	h.OnChange = append(h.OnChange, func() { told++ })
	h.Toggle()
	typeKeys(e, "rk")
	if e.Text != "rk" || h.On || told != 0 {
		t.Errorf("the entry holds %q, on %v, told %d times", e.Text, h.On, told)
	}
	h.Offer(true)
	h.Toggle()
	if h.On || told != 2 {
		t.Errorf("on %v, told %d times", h.On, told)
	}
}

func TestATextPutThereByOthersEndsTheSyllable(t *testing.T) {
	e, _ := newTyping(t)
	typeKeys(e, "rk")
	e.SetText("이민")
	e.CursorColumn = 2
	typeKeys(e, "s")
	if e.Text != "이민ㄴ" {
		t.Errorf("the entry holds %q", e.Text)
	}
}
