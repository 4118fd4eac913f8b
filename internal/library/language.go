package library

import "context"

type languageKey struct{}

// WithLanguage says in which language ("ko", "en") the person asking reads, for
// answers that can be given in either.
func WithLanguage(ctx context.Context, lang string) context.Context {
	return context.WithValue(ctx, languageKey{}, lang)
}

// LanguageOf gives the language that WithLanguage said, "" where nobody did.
func LanguageOf(ctx context.Context) string {
	lang, _ := ctx.Value(languageKey{}).(string)
	return lang
}
