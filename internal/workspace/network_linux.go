package workspace

import (
	"path/filepath"
	"syscall"
)

// Kinds of file systems on other computers, as statfs(2) numbers them.
var networkFileSystems = map[uint32]bool{
	0x6969:     true, // NFS
	0x517b:     true, // SMB
	0xff534d42: true, // CIFS
	0xfe534d42: true, // SMB 2 and later
	0x5346414f: true, // AFS
	0x00c36400: true, // Ceph
	0x73757245: true, // Coda
	0x01021997: true, // 9P
}

// onNetwork tells whether a folder, or the nearest above it that is there, lies on
// another computer.
func onNetwork(dir string) bool {
	for {
		var st syscall.Statfs_t
		if err := syscall.Statfs(dir, &st); err == nil {
			return networkFileSystems[uint32(st.Type)]
		}
		up := filepath.Dir(dir)
		if up == dir {
			return false
		}
		dir = up
	}
}
