package taxonomy_test

import (
	"testing"

	"naru/internal/library"
)

func TestChangesThatMakeNoSenseAreRefused(t *testing.T) {
	d := fresh(t)
	d.keep(t, library.ThemeChange{Do: library.ThemeAdd, Theme: "kept", NameEN: "Kept", NameKO: "둔 것"})
	before := dump(t, d.store)
	for _, c := range []struct {
		name string
		ch   library.ThemeChange
		code library.Code
		arg  string
	}{
		{"no such theme", library.ThemeChange{Do: library.ThemeRename, Theme: "no", NameEN: "x"}, library.NotFound, "theme"},
		{"a name in one language", library.ThemeChange{Do: library.ThemeAdd, NameEN: "x"}, library.Invalid, "theme_name"},
		{"another's name, however spaced", library.ThemeChange{Do: library.ThemeAdd, NameEN: "x", NameKO: "노 동"}, library.Invalid, "theme_taken"},
		{"another's id", library.ThemeChange{Do: library.ThemeAdd, Theme: "kept", NameEN: "x", NameKO: "ㅌ"}, library.Invalid, "theme_taken"},
		{"no id", library.ThemeChange{Do: library.ThemeAdd, Theme: "A b", NameEN: "x", NameKO: "ㅌ"}, library.Invalid, "theme_id"},
		{"a child of a child", library.ThemeChange{Do: library.ThemeAdd, NameEN: "x", NameKO: "ㅌ", Parent: "labour.farm"}, library.Invalid, "theme_depth"},
		{"a parent below another", library.ThemeChange{Do: library.ThemeMove, Theme: "labour", Parent: "border"}, library.Invalid, "theme_depth"},
		{"below itself", library.ThemeChange{Do: library.ThemeMove, Theme: "border", Parent: "border"}, library.Invalid, "theme_self"},
		{"into itself", library.ThemeChange{Do: library.ThemeMerge, Theme: "border", Into: "border"}, library.Invalid, "theme_self"},
		{"into its own child", library.ThemeChange{Do: library.ThemeMerge, Theme: "labour", Into: "labour.farm"}, library.Invalid, "theme_self"},
		{"a split without terms", library.ThemeChange{Do: library.ThemeSplit, Theme: "border", NameEN: "x", NameKO: "ㅌ"}, library.Invalid, "theme_none"},
		{"a split with another's terms", library.ThemeChange{Do: library.ThemeSplit, Theme: "border", NameEN: "x", NameKO: "ㅌ", Terms: terms("en", "farm", 0)}, library.Invalid, "theme_none"},
		{"a term of nothing", library.ThemeChange{Do: library.ThemeTerms, Theme: "border", Terms: terms("en", "…*", 3)}, library.Invalid, "theme_term"},
		{"two terms in one", library.ThemeChange{Do: library.ThemeTerms, Theme: "border", Terms: terms("en", "a;b", 3)}, library.Invalid, "theme_term"},
		{"a language that is none", library.ThemeChange{Do: library.ThemeTerms, Theme: "border", Terms: terms("fr", "frontière", 3)}, library.Invalid, "theme_term"},
		{"too heavy", library.ThemeChange{Do: library.ThemeTerms, Theme: "border", Terms: terms("en", "x", 11)}, library.Invalid, "theme_weight"},
		{"lighter than nothing", library.ThemeChange{Do: library.ThemeTerms, Theme: "border", Terms: terms("en", "x", -1)}, library.Invalid, "theme_weight"},
		{"a colour that is none", library.ThemeChange{Do: library.ThemeColor, Theme: "border", Color: "pink"}, library.Invalid, "theme_color"},
		{"the list of names retired", library.ThemeChange{Do: library.ThemeRetire, Theme: library.ThemeOfNames}, library.Invalid, "theme_list"},
		{"nothing that can be done", library.ThemeChange{Do: "sing", Theme: "border"}, library.Invalid, "theme_do"},
	} {
		_, err := d.KeepThemes(ctx, []library.ThemeChange{{Do: library.ThemeRetire, Theme: "family"}, c.ch}, nil)
		var e *library.Error
		if library.CodeOf(err) != c.code {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if e, _ = err.(*library.Error); e == nil || e.Args[c.arg] == nil {
			t.Errorf("%s: %#v lacks %s", c.name, err, c.arg)
		}
	}
	if _, err := d.KeepThemes(ctx, nil, nil); library.CodeOf(err) != library.Invalid {
		t.Errorf("nothing at all: %v", err)
	}
	if dump(t, d.store) != before {
		t.Error("a refused draft changed something")
	}
	d.undo(t)
	if _, err := d.UndoThemes(ctx, nil); library.CodeOf(err) != library.NotFound {
		t.Errorf("with nothing to undo: %v", err)
	}
}
