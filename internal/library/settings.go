package library

import (
	"context"
	"strconv"
)

// Settings keeps small choices of the person (language, variant, text size,
// window size) with the library. An unset key is "".
type Settings interface {
	Setting(ctx context.Context, key string) (string, error)
	SetSetting(ctx context.Context, key, value string) error
}

// Keys of settings.
const (
	SettingLanguage = "language"  // "en", "ko"; "": the system's
	SettingVariant  = "variant"   // "light", "dark", "system"; "": light
	SettingTextSize = "text_size" // percent: "100"

	// SettingThemeDraft holds the changes of themes that are not kept yet.
	SettingThemeDraft = "themes.draft"
)

// SettingReadAt is the key of the page that a document was read at last.
func SettingReadAt(id DocumentID) string { return "reader.page." + strconv.FormatInt(int64(id), 10) }
