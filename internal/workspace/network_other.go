//go:build !linux

package workspace

import "strings"

// onNetwork tells whether a folder is named as one of another computer.
func onNetwork(dir string) bool {
	return strings.HasPrefix(dir, `\\`) && !strings.HasPrefix(dir, `\\?\`)
}
