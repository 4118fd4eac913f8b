package terms

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"naru/internal/library"
)

// row gives the place of a group in the list.
func (d *desk) row(t *testing.T, group string) int {
	t.Helper()
	i := slices.IndexFunc(d.rows, func(n node) bool { return n.group != nil && n.group.ID == group })
	if i < 0 {
		t.Fatalf("no group %s among %d rows", group, len(d.rows))
	}
	return i
}

func TestTermsStandInATreeOfGroups(t *testing.T) {
	d := korean(t)
	d.host.Wants(t, "묶음별", "체류자격", "용어 2개", "지속가능발전목표")
	before := len(d.rows)
	d.openRow(d.row(t, "visa"))
	d.openRow(d.row(t, "visa.E"))
	d.host.Wants(t, "E · 취업", "비전문취업")
	if len(d.rows) != before+3 {
		t.Errorf("%d rows, before it was opened %d", len(d.rows), before)
	}
	d.openRow(d.row(t, "visa.E") + 1)
	if d.detail.page == nil || d.detail.page.Group != "visa.E" {
		t.Errorf("shown is %+v", d.detail.page)
	}
	d.openRow(d.row(t, "visa"))
	if len(d.rows) != before {
		t.Errorf("closed it lists %d rows", len(d.rows))
	}
}

func TestTheKeyboardOpensAndClosesGroups(t *testing.T) {
	d := korean(t)
	before := len(d.rows)
	d.side.list.Select(d.row(t, "law"))
	if !d.rowKey(&fyne.KeyEvent{Name: fyne.KeyRight}) || len(d.rows) != before+1 {
		t.Errorf("%d rows after the right key", len(d.rows))
	}
	d.side.list.Select(d.row(t, "law"))
	if !d.rowKey(&fyne.KeyEvent{Name: fyne.KeyLeft}) || len(d.rows) != before {
		t.Errorf("%d rows after the left key", len(d.rows))
	}
	if d.rowKey(&fyne.KeyEvent{Name: fyne.KeyDown}) {
		t.Error("other keys are the list's")
	}
}

func TestAGroupTellsWhatIsInItAndShowsItsDocuments(t *testing.T) {
	d := korean(t)
	var asked []library.TermID
	d.OnDocuments = func(ids []library.TermID) { asked = ids }
	d.openRow(d.row(t, "visa"))
	d.host.Wants(t, "E · 취업", "문서 보기")
	d.detail.documents()
	if !slices.Equal(asked, []library.TermID{"visa-e9", "visa-e8"}) {
		t.Errorf("documents with %v", asked)
	}
	d.Open("law-ra")
	d.detail.documents()
	if !slices.Equal(asked, []library.TermID{"law-ra"}) {
		t.Errorf("documents with %v", asked)
	}
	d.ShowGroup("visa.E")
	if !d.unfolded["visa"] || !d.unfolded["visa.E"] {
		t.Error("what is above a group is not opened")
	}
}

func TestFilteringListsTermsFlat(t *testing.T) {
	d := korean(t)
	d.side.find.SetText("송환")
	d.clock.Pass(time.Second)
	if len(d.rows) != 1 || d.rows[0].term == nil || d.rows[0].term.ID != "non-refoulement" {
		t.Errorf("rows %+v", d.rows)
	}
}

func TestFiguresOnPagesWithATermAreAClickAway(t *testing.T) {
	d := korean(t)
	var asked library.TermID
	d.OnFigures = func(id library.TermID, name string) {
		asked = id
		if name != "고용허가제" {
			t.Errorf("it is called %s", name)
		}
	}
	d.Open("eps")
	d.host.Wants(t, "수치")
	d.detail.figures()
	if asked != "eps" {
		t.Errorf("figures of %q", asked)
	}
}
