//go:build !unix

package extract_test

import (
	"testing"
	"time"
)

// childrenCPU is not to be had here.
func childrenCPU(testing.TB) time.Duration { return 0 }
