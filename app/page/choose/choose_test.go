package choose_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/page/choose"
	"naru/app/page/pagetest"
	"naru/app/theme"
)

// open shows the dialog over a list of words; taken hears which was chosen.
func open(t *testing.T, find func(context.Context, string) ([]choose.Item, error)) (*choose.Dialog, *pagetest.Host, *pagetest.Clock, *[]string) {
	t.Helper()
	pagetest.Start(t)
	host, clock, taken := pagetest.NewHost(t, "ko"), pagetest.NewClock(), &[]string{}
	pagetest.App(t, host, theme.Light, 1, fyne.NewSize(800, 600), container.NewStack())
	d := choose.Show(host, clock.Times(), choose.Options{
		Title: "고르기", None: "없음", Cancel: "취소", Find: find,
		Take: func(i choose.Item) { *taken = append(*taken, i.Name) },
	})
	return d, host, clock, taken
}

func words(_ context.Context, text string) ([]choose.Item, error) {
	var out []choose.Item
	for _, w := range []string{"고용허가제", "사회통합", "난민"} {
		if strings.Contains(w, text) {
			out = append(out, choose.Item{Name: w, Color: theme.ColorAccent})
		}
	}
	return out, nil
}

func TestTypingNarrowsAndEnterTakesTheFirst(t *testing.T) {
	d, host, clock, taken := open(t, words)
	if len(d.Found) != 3 {
		t.Fatalf("at first: %+v", d.Found)
	}
	d.Entry.SetText("난민")
	clock.Pass(time.Second)
	if len(d.Found) != 1 {
		t.Errorf("typed: %+v", d.Found)
	}
	d.Entry.OnSubmitted(d.Entry.Text)
	if len(*taken) != 1 || (*taken)[0] != "난민" || host.Win.Canvas().Overlays().Top() != nil {
		t.Errorf("taken %v, the dialog is still open: %v", *taken, host.Win.Canvas().Overlays().Top() != nil)
	}
}

func TestNothingIsTakenFromAnEmptyList(t *testing.T) {
	d, _, clock, taken := open(t, words)
	d.Entry.SetText("없는 말")
	clock.Pass(time.Second)
	d.Entry.OnSubmitted("")
	d.Take(5)
	if len(*taken) != 0 {
		t.Errorf("taken %v", *taken)
	}
}

func TestWhatCannotBeListedIsSaid(t *testing.T) {
	_, host, _, _ := open(t, func(context.Context, string) ([]choose.Item, error) { return nil, errors.New("gone") })
	if len(host.Fails) != 1 {
		t.Errorf("failures: %v", host.Fails)
	}
}

func TestEnterBeforeTheListAnswersTakesWhatWasTypedNotWhatStoodThere(t *testing.T) {
	d, _, clock, taken := open(t, words)
	d.Entry.SetText("난민")
	d.Entry.OnSubmitted(d.Entry.Text)
	if len(*taken) != 0 {
		t.Fatalf("taken %v, which answers nothing", *taken)
	}
	clock.Pass(time.Second)
	if len(*taken) != 1 || (*taken)[0] != "난민" {
		t.Errorf("taken %v", *taken)
	}
}
