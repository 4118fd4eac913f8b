package library

import "context"

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
)
