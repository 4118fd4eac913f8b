package app

import (
	"encoding/json"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// fynePrefix begins the keys that translate Fyne's own words (OK, Cancel …).
const fynePrefix = "fyne."

// applyLanguage makes Fyne's own words follow. Fyne chooses its language from
// the system and cannot be told another: so our words are put in place of those
// of the system's language, each time a person switches.
func (w *Window) applyLanguage() {
	words := map[string]string{}
	for key, sentence := range w.deps.Messages.Keys(w.choices.spoken()) {
		if name, ok := strings.CutPrefix(key, fynePrefix); ok {
			words[name] = sentence
		}
	}
	if len(words) == 0 {
		return
	}
	data, err := json.Marshal(words)
	if err == nil {
		err = lang.AddTranslationsForLocale(data, lang.SystemLocale())
	}
	if err != nil {
		fyne.LogError("give Fyne the words of "+w.choices.spoken(), err)
	}
}

// toggleLanguage switches between Korean and English.
func (w *Window) toggleLanguage() {
	if w.choices.spoken() == "ko" {
		w.choices.SetLanguage("en")
		return
	}
	w.choices.SetLanguage("ko")
}
