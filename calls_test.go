package naru_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"
)

// forOwner says which files write what people keep. Tools of the build and pictures
// of the screens are for everybody.
func forOwner(file string) bool {
	return !strings.HasSuffix(file, "_test.go") && !within(file, []string{"internal/tool", "app/shots", "app/page/pagetest"})
}

// callWrong says why a call may not stand in a file of ours, "" if it may.
func callWrong(file string, call *ast.CallExpr) string {
	f, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return ""
	}
	room, ok := f.X.(*ast.Ident)
	if !ok {
		return ""
	}
	switch name := room.Name + "." + f.Sel.Name; name {
	case "unix.Socket", "unix.Connect", "unix.Bind", "unix.Listen", "syscall.Socket", "syscall.Connect", "syscall.Bind", "syscall.Listen",
		"windows.Socket", "windows.WSASocket", "windows.Connect", "windows.Bind", "windows.Listen":
		if !strings.HasSuffix(file, "_test.go") { // they try what a reader may not do
			return name + " reaches beyond this computer; Naru never does"
		}
	case "os.Create":
		if forOwner(file) {
			return "os.Create lets others of this computer read it: os.OpenFile with 0o600, or package wholefile"
		}
	case "os.WriteFile", "os.OpenFile", "os.Mkdir", "os.MkdirAll", "os.Chmod":
		if !forOwner(file) {
			return ""
		}
		mode, ok := call.Args[len(call.Args)-1].(*ast.BasicLit)
		if !ok {
			return name + " with a mode that is not written out"
		}
		if bits, err := strconv.ParseUint(mode.Value, 0, 32); err != nil || bits&0o077 != 0 {
			return name + " with " + mode.Value + " lets others of this computer in"
		}
	}
	return ""
}

func TestFilesAreTheirOwnersAloneAndNothingOpensASocket(t *testing.T) {
	calls := 0
	eachGoFile(t, func(file string) error {
		set := token.NewFileSet()
		parsed, err := parser.ParseFile(set, file, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				calls++
				if why := callWrong(file, call); why != "" {
					t.Errorf("%s: %s", set.Position(call.Pos()), why)
				}
			}
			return true
		})
		return nil
	})
	if calls == 0 {
		t.Fatal("no calls were read")
	}
}

func TestACallThatLetsOthersInIsFound(t *testing.T) {
	for _, c := range []struct {
		file, call string
		wrong      bool
	}{
		{"internal/store/x.go", `os.WriteFile(p, b, 0o644)`, true},
		{"internal/store/x.go", `os.WriteFile(p, b, 0o600)`, false},
		{"internal/store/x.go", `os.MkdirAll(p, 0o755)`, true},
		{"internal/store/x.go", `os.MkdirAll(p, mode)`, true},
		{"internal/store/x.go", `os.MkdirAll(p, 0o700)`, false},
		{"internal/store/x.go", `os.Create(p)`, true},
		{"internal/tool/mkstarter/x.go", `os.WriteFile(p, b, 0o644)`, false},
		{"internal/store/x_test.go", `os.Create(p)`, false},
		{"internal/extract/x.go", `os.OpenFile(p, os.O_RDONLY|flag, 0)`, false},
		{"internal/extract/x.go", `unix.Socket(unix.AF_INET, unix.SOCK_STREAM, 0)`, true},
		{"internal/extract/x.go", `unix.Socketpair(unix.AF_UNIX, unix.SOCK_STREAM, 0)`, false},
	} {
		expr, err := parser.ParseExpr(c.call)
		if err != nil {
			t.Fatal(err)
		}
		if got := callWrong(c.file, expr.(*ast.CallExpr)) != ""; got != c.wrong {
			t.Errorf("%s in %s: found %v, want %v", c.call, c.file, got, c.wrong)
		}
	}
}
