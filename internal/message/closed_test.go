package message_test

import (
	"testing"

	"naru/assets"
	"naru/internal/library"
	"naru/internal/message"
)

func TestClosedFoldersAreNamedWithinTheirWatchedOneAndCounted(t *testing.T) {
	c, err := message.Load(assets.Translations)
	if err != nil {
		t.Fatal(err)
	}
	en, ko := c.In("en"), c.In("ko")
	one := library.WatchedFolder{Path: "/in", Closed: []string{"/in/a/b"}}
	if got, want := en.ClosedFolders(one), "1 subfolder cannot be opened, so nothing in it comes in: a/b"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	many := library.WatchedFolder{Path: "/in", Closed: []string{"/in/a", "/in/b", "/in/c\n", "/in/d"}}
	if got, want := ko.ClosedFolders(many), "하위 폴더 4개를 열 수 없어 그 안의 파일은 들어오지 않습니다: a, b, c\ufffd, …"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
