package workspace

import (
	"slices"
	"testing"

	"naru/assets"
	"naru/internal/extract"
	"naru/internal/message"
)

func TestOnlyWhatIsInForceIsClaimed(t *testing.T) {
	if got, want := protections(extract.Safety{}), []string{"process", "wasm", "cpu", "memory"}; !slices.Equal(got, want) {
		t.Errorf("claimed %v, want %v", got, want)
	}
	all := protections(extract.Safety{Descriptor: true, Landlock: 4, Calls: true, NoGain: true, Limits: true})
	if want := []string{"process", "wasm", "cpu", "memory", "files", "landlock", "seccomp", "privileges", "limits"}; !slices.Equal(all, want) {
		t.Errorf("claimed %v, want %v", all, want)
	}
	m, err := message.Load(assets.Translations)
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range all {
		for _, lang := range message.Languages {
			if key := "safety." + code; m.In(lang).T(key) == key {
				t.Errorf("%s has no sentence for %s", lang, code)
			}
		}
	}
}
