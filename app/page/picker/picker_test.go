package picker

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/adrg/xdg"

	"naru/app/page/pagetest"
	"naru/app/theme"
	"naru/app/uitest"
	"naru/app/widget"
)

// home makes a folder with reports in it.
func home(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"보고서/2020-01.pdf", "나.hwpx", "가.hwp", "b.DOCX", "Z.epub", "map.dwg", ".hidden.pdf", "empty/x.jpg"} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

type desk struct {
	*Picker
	host *pagetest.Host
	got  []string
	told int
}

func open(t *testing.T, lang, dir string, folder bool) *desk {
	t.Helper()
	pagetest.Start(t)
	d := &desk{host: pagetest.NewHost(t, lang)}
	pagetest.App(t, d.host, theme.Light, 1, fyne.NewSize(1000, 700), widget.NewSpace(1, 1))
	d.Picker = &Picker{Window: d.host.Window, P: d.host.P, last: dir}
	done := func(paths []string) { d.got, d.told = paths, d.told+1 }
	if folder {
		d.Folder("Folder", func(path string) { done([]string{path}) })
	} else {
		d.Files("Files", done)
	}
	return d
}

func (d *desk) keys(names ...fyne.KeyName) {
	for _, k := range names {
		d.host.Win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func TestFoldersComeFirstThenFilesThatCanBeRead(t *testing.T) {
	items, err := list(home(t), readable)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, i := range items {
		names = append(names, i.name)
	}
	if want := []string{"empty", "보고서", "b.DOCX", "Z.epub", "가.hwp", "나.hwpx"}; !slices.Equal(names, want) {
		t.Errorf("listed %v, want %v", names, want)
	}
}

func TestSeveralFilesArePickedByKeyboard(t *testing.T) {
	dir := home(t)
	d := open(t, "ko", dir, false)
	d.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace, fyne.KeyDown, fyne.KeyReturn)
	pagetest.Look(t, d.host, "picker-files")
	if !strings.Contains(d.host.Dialog(), "2개 추가") {
		t.Fatalf("shown:\n%s", d.host.Dialog())
	}
	d.host.Press(t, "2개 추가")
	want := []string{filepath.Join(dir, "Z.epub"), filepath.Join(dir, "b.DOCX")}
	if !slices.Equal(d.got, want) {
		t.Errorf("picked %v, want %v", d.got, want)
	}
	if d.host.Win.Canvas().Overlays().Top() != nil {
		t.Error("the dialog stays")
	}
}

func TestWhatWasPickedStaysPickedInAnotherFolder(t *testing.T) {
	dir := home(t)
	d := open(t, "en", dir, false)
	d.host.Press(t, "Select all")
	d.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn)
	if !strings.Contains(d.host.Dialog(), "2020-01.pdf") || !strings.Contains(d.host.Dialog(), "Add 5") {
		t.Fatalf("shown:\n%s", d.host.Dialog())
	}
	d.keys(fyne.KeyBackspace)
	if !strings.Contains(d.host.Dialog(), "나.hwpx") {
		t.Errorf("it does not lead back:\n%s", d.host.Dialog())
	}
	d.host.Press(t, "Add 5")
	if len(d.got) != 5 {
		t.Errorf("picked %v", d.got)
	}
}

func TestAFolderIsChosenByBeingInIt(t *testing.T) {
	dir := home(t)
	d := open(t, "en", dir, true)
	d.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	pagetest.Look(t, d.host, "picker-folder")
	d.host.Press(t, "Choose this folder")
	if want := filepath.Join(dir, "보고서"); len(d.got) != 1 || d.got[0] != want {
		t.Errorf("chosen %v, want %s", d.got, want)
	}
}

// entry is the path that can be typed.
func (d *desk) entry(t *testing.T) *pathEntry {
	t.Helper()
	o := uitest.Find(d.host.Win.Canvas().Overlays().Top(), func(o fyne.CanvasObject) bool { _, ok := o.(*pathEntry); return ok })
	if o == nil {
		t.Fatalf("no entry in\n%s", d.host.Dialog())
	}
	return o.(*pathEntry)
}

func TestAPathThatWasTypedIsTheFolderThatIsChosen(t *testing.T) {
	dir := home(t)
	d := open(t, "ko", dir, true)
	d.entry(t).SetText(filepath.Join(dir, "없음"))
	d.host.Press(t, "이 폴더 선택")
	if d.told != 0 || !strings.Contains(d.host.Dialog(), "열 수 없습니다") {
		t.Fatalf("a folder that is not there was chosen: %v\n%s", d.got, d.host.Dialog())
	}
	d.host.Press(t, "이 폴더 선택")
	if d.told != 0 {
		t.Fatalf("asking twice chose it: %v", d.got)
	}
	d.entry(t).SetText(filepath.Join(dir, "보고서"))
	d.host.Press(t, "이 폴더 선택")
	if want := filepath.Join(dir, "보고서"); len(d.got) != 1 || d.got[0] != want {
		t.Errorf("chosen %v, want %s", d.got, want)
	}
}

func TestAListingThatComesLateLeavesWhatWasTyped(t *testing.T) {
	dir := home(t)
	d := open(t, "en", dir, true)
	var late func()
	d.Go = func(work, done func()) { work(); late = done }
	d.keys(fyne.KeyDown, fyne.KeyBackspace)
	d.entry(t).SetText("/typed")
	late()
	if got := d.entry(t).Text; got != "/typed" {
		t.Errorf("the path says %q", got)
	}
}

func TestEscapeChoosesNothing(t *testing.T) {
	d := open(t, "en", home(t), false)
	d.host.Press(t, "Select all")
	d.keys(fyne.KeyEscape)
	if d.told != 1 || len(d.got) != 0 {
		t.Errorf("told %d times of %v", d.told, d.got)
	}
}

func TestAFolderThatCannotBeOpenedOrHoldsNothingSaysSo(t *testing.T) {
	dir := home(t)
	d := open(t, "en", filepath.Join(dir, "gone"), false)
	if !strings.Contains(d.host.Dialog(), "This folder cannot be opened") {
		t.Errorf("shown:\n%s", d.host.Dialog())
	}
	d = open(t, "en", filepath.Join(dir, "empty"), false)
	if !strings.Contains(strings.ReplaceAll(d.host.Dialog(), "\n", " "), "Nothing in this folder can be read") {
		t.Errorf("shown:\n%s", d.host.Dialog())
	}
}

func TestAPathIsTypedAtOnceAndArrowsLeadIntoTheList(t *testing.T) {
	dir := home(t)
	d := open(t, "ko", dir, false)
	entry, ok := d.host.Win.Canvas().Focused().(*pathEntry)
	if !ok {
		t.Fatalf("the focus is on %T", d.host.Win.Canvas().Focused())
	}
	for _, r := range `"` + filepath.Join(dir, "보고서") + `"` { // in the place of what stands there
		entry.TypedRune(r)
	}
	d.keys(fyne.KeyReturn)
	if !strings.Contains(d.host.Dialog(), "2020-01.pdf") {
		t.Errorf("the folder that was typed does not show:\n%s", d.host.Dialog())
	}
	d.keys(fyne.KeyDown, fyne.KeyReturn)
	d.host.Press(t, "1개 추가")
	if want := []string{filepath.Join(dir, "보고서", "2020-01.pdf")}; !slices.Equal(d.got, want) {
		t.Errorf("picked %v, want %v", d.got, want)
	}
}

func TestAFileWhosePathIsTypedIsPicked(t *testing.T) {
	dir := home(t)
	d := open(t, "ko", dir, false)
	d.host.Win.Canvas().Focused().(*pathEntry).SetText(filepath.Join(dir, "보고서", "2020-01.pdf"))
	d.keys(fyne.KeyReturn)
	d.host.Press(t, "1개 추가")
	if want := []string{filepath.Join(dir, "보고서", "2020-01.pdf")}; !slices.Equal(d.got, want) {
		t.Errorf("picked %v, want %v", d.got, want)
	}
}

func TestOneFileOfAKindIsTakenAsItIsChosen(t *testing.T) {
	pagetest.Start(t)
	dir := home(t)
	if err := os.WriteFile(filepath.Join(dir, "backup.sqlite"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d := &desk{host: pagetest.NewHost(t, "en")}
	pagetest.App(t, d.host, theme.Light, 1, fyne.NewSize(1000, 700), widget.NewSpace(1, 1))
	k := &Picker{Window: d.host.Window, P: d.host.P, last: dir}
	got := ""
	k.File("Backup", []string{".sqlite"}, func(path string) { got = path })
	if seen := d.host.Dialog(); !strings.Contains(seen, "backup.sqlite") || strings.Contains(seen, "b.DOCX") {
		t.Fatalf("shown:\n%s", seen)
	}
	d.entry(t).OnSubmitted(filepath.Join(dir, "b.DOCX"))
	if seen := d.host.Dialog(); got != "" || !strings.Contains(seen, d.host.P().T("picker.other_kind")) {
		t.Fatalf("of a file of another kind is said:\n%s", seen)
	}
	d.entry(t).OnSubmitted(dir)
	d.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if want := filepath.Join(dir, "backup.sqlite"); got != want {
		t.Errorf("picked %q, want %q", got, want)
	}
	got = ""
	k.File("The report", nil, func(path string) { got = path })
	if seen := d.host.Dialog(); !strings.Contains(seen, "b.DOCX") || strings.Contains(seen, "backup.sqlite") || strings.Contains(seen, "Select all") {
		t.Fatalf("shown of what can be read:\n%s", seen)
	}
	d.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if filepath.Dir(got) != dir {
		t.Errorf("picked %q", got)
	}
}

func TestEscapeInThePathCloses(t *testing.T) {
	d := open(t, "ko", home(t), true)
	d.keys(fyne.KeyEscape)
	if d.told != 1 || d.got[0] != "" || d.host.Win.Canvas().Overlays().Top() != nil {
		t.Errorf("told %d times of %v", d.told, d.got)
	}
}

func TestTheUsualWaysOfWritingAPathAreUnderstood(t *testing.T) {
	for typed, want := range map[string]string{
		"  /a/b/ ": "/a/b", `"/a b"`: "/a b", "'/a'": "/a", "": "", "~": xdg.Home, "~/x": filepath.Join(xdg.Home, "x"), "~x": "~x",
	} {
		if got := typedPath(typed); got != filepath.FromSlash(want) {
			t.Errorf("%q is taken for %q, want %q", typed, got, want)
		}
	}
}
