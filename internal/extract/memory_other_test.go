//go:build !linux

package extract_test

import "testing"

// growth is not to be had here.
func growth(testing.TB) func() int64 { return func() int64 { return 0 } }
