package reader

import (
	"strings"

	"naru/internal/library"
	"naru/internal/message"
)

// kinds and languages that a person may choose from.
var (
	kinds = []library.Kind{
		library.KindReport, library.KindPolicyReport, library.KindWorkingPaper, library.KindBrief,
		library.KindStatistics, library.KindLaw, library.KindForm, library.KindArticle,
		library.KindAnnualReport, library.KindNews, library.KindOther,
	}
	languages = []string{"ko", "en", "zh", "ja", "vi", "es", "fr", "de", "ru"}
)

// roleName gives a role's name; one that is not known stands as printed.
func roleName(p message.Printer, role string) string { return nameOr(p, "reader.role.", role) }

// nameOr translates a value, which stands itself where there is no word for it.
func nameOr(p message.Printer, prefix, value string) string {
	key := prefix + strings.NewReplacer(" ", "_", "-", "_").Replace(value)
	if s := p.T(key); s != key {
		return s
	}
	return value
}
