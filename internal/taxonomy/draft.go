package taxonomy

import (
	"cmp"
	"slices"
	"strings"

	"naru/internal/library"
	"naru/internal/vocabulary"
)

// draft is an overlay that is being changed.
type draft struct {
	base   *vocabulary.Taxonomy
	edits  overlay
	now    *vocabulary.Taxonomy
	merged map[string]string // themes that this draft merged, and where into
}

func newDraft(base *vocabulary.Taxonomy, edits overlay) *draft {
	d := &draft{base: base, edits: edits.clone(), merged: map[string]string{}}
	d.now = lay(base, d.edits)
	return d
}

// do makes one change, or none and says why.
func (d *draft) do(ch library.ThemeChange) error {
	var err error
	before := d.edits.clone()
	if slices.Contains(lists, ch.Theme) && ch.Do != library.ThemeTerms && ch.Do != library.ThemeRestore {
		return &wrong{wrongList, ch.Theme}
	}
	switch ch.Do {
	case library.ThemeAdd:
		err = d.add(ch)
	case library.ThemeRename:
		err = d.rename(ch)
	case library.ThemeMove:
		err = d.move(ch)
	case library.ThemeMerge:
		err = d.merge(ch)
	case library.ThemeSplit:
		err = d.split(ch)
	case library.ThemeRetire:
		err = d.retire(ch.Theme)
	case library.ThemeRestore:
		err = d.restore(ch.Theme)
	case library.ThemeTerms:
		err = d.terms(ch.Theme, ch.Terms)
	case library.ThemeColor:
		err = d.color(ch)
	default:
		err = &wrong{wrongDo, ch.Do}
	}
	if err != nil {
		d.edits = before
		return err
	}
	for id, e := range d.edits {
		if e.isNothing() {
			delete(d.edits, id)
		}
	}
	d.now = lay(d.base, d.edits)
	return nil
}

// live gives a theme that is in use.
func (d *draft) live(id string) (vocabulary.TaxonomyTheme, error) {
	th, ok := d.now.Theme(id)
	if !ok {
		return th, noTheme(id)
	}
	return th, nil
}

func (d *draft) children(id string) []string {
	var out []string
	for _, th := range d.now.Themes {
		if th.Parent == id {
			out = append(out, th.ID)
		}
	}
	return out
}

// checkName refuses a name that another theme in use has.
func (d *draft) checkName(name, id string) error {
	if strings.ContainsAny(name, "\t\n\r") {
		return &wrong{wrongName, name}
	}
	for _, th := range d.now.Themes {
		if th.ID != id && (vocabulary.SameName(name, th.ID) || vocabulary.SameName(name, th.NameEN) || vocabulary.SameName(name, th.NameKO)) {
			return &wrong{wrongTaken, name}
		}
	}
	return nil
}

// checkParent refuses a parent that is not there or does not lead.
func (d *draft) checkParent(parent string) error {
	if parent == "" {
		return nil
	}
	th, err := d.live(parent)
	if err != nil {
		return err
	}
	if th.Parent != "" {
		return &wrong{wrongDepth, parent}
	}
	return nil
}

func (d *draft) add(ch library.ThemeChange) error {
	en, ko := strings.TrimSpace(ch.NameEN), strings.TrimSpace(ch.NameKO)
	if en == "" || ko == "" {
		return &wrong{wrongName, en + ko}
	}
	if err := d.checkParent(ch.Parent); err != nil {
		return err
	}
	id := ch.Theme
	if id == "" {
		id = d.newID(ch.Parent, en)
	}
	_, base := d.base.Theme(id)
	_, edited := d.edits[id]
	switch {
	case !vocabulary.IsThemeID(id):
		return &wrong{wrongID, id}
	case base || edited:
		return &wrong{wrongTaken, id}
	}
	for _, name := range []string{en, ko} {
		if err := d.checkName(name, id); err != nil {
			return err
		}
	}
	color, err := d.aColor(ch.Color, id, ch.Parent)
	if err != nil {
		return err
	}
	d.edits[id] = edit{Own: true, NameEN: en, NameKO: ko, Moved: d.edits.lastMove() + 1, Parent: ch.Parent, Before: ch.Before, Color: color}
	return d.terms(id, ch.Terms)
}

// maxSlug is the length of an id made of a name.
const maxSlug = 40

// newID makes an id of the English name, below its parent's.
func (d *draft) newID(parent, name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	stem := strings.Join(words, "-")
	stem = strings.Trim(stem[:min(len(stem), maxSlug)], "-")
	if parent != "" && stem != "" {
		stem = parent + "." + stem
	}
	if !vocabulary.IsThemeID(stem) {
		stem = "theme"
	}
	id := stem
	for n := 2; ; n++ {
		_, base := d.base.Theme(id)
		_, edited := d.edits[id]
		if !base && !edited {
			return id
		}
		id = stem + "-" + itoa(n)
	}
}

func (d *draft) rename(ch library.ThemeChange) error {
	th, err := d.live(ch.Theme)
	if err != nil {
		return err
	}
	en, ko := cmp.Or(strings.TrimSpace(ch.NameEN), th.NameEN), cmp.Or(strings.TrimSpace(ch.NameKO), th.NameKO)
	for _, name := range []string{en, ko} {
		if err := d.checkName(name, th.ID); err != nil {
			return err
		}
	}
	e := d.edits[th.ID]
	e.NameEN, e.NameKO = en, ko
	if base, ok := d.base.Theme(th.ID); ok {
		if en == base.NameEN {
			e.NameEN = ""
		}
		if ko == base.NameKO {
			e.NameKO = ""
		}
	}
	d.edits[th.ID] = e
	return nil
}

func (d *draft) move(ch library.ThemeChange) error {
	th, err := d.live(ch.Theme)
	if err != nil {
		return err
	}
	if ch.Parent == th.ID {
		return &wrong{wrongSelf, th.ID}
	}
	if err := d.checkParent(ch.Parent); err != nil {
		return err
	}
	if ch.Parent != "" && len(d.children(th.ID)) > 0 {
		return &wrong{wrongDepth, th.ID}
	}
	if ch.Before != "" {
		if _, err := d.live(ch.Before); err != nil {
			return err
		}
	}
	return d.goTo(th.ID, ch.Parent, ch.Before)
}

// goTo puts a theme below a parent.
func (d *draft) goTo(id, parent, before string) error {
	e := d.edits[id]
	e.Moved, e.Parent, e.Before = d.edits.lastMove()+1, parent, before
	color, err := d.aColor(e.Color, id, parent)
	e.Color = color
	d.edits[id] = e
	return err
}
