package worker

import (
	"encoding/binary"
	"io"
	"unicode/utf16"

	"naru/internal/library"
)

// OLE compound files ([MS-CFB] 2.6) name their streams in records of this size,
// each at a multiple of it.
const oleEntry = 128

// oleKind tells OLE files by the names of their streams. They are looked for in
// the whole file, wherever its directory lies: a damaged one must be told, too.
func (s *source) oleKind() (string, error) {
	found := map[string]bool{}
	block := make([]byte, 512*oleEntry)
	for at := int64(0); at < s.size; at += int64(len(block)) {
		n, err := s.f.ReadAt(block, at) // not through the blocks: nothing comes back to it
		for i := 0; i+oleEntry <= n; i += oleEntry {
			if name := oleName(block[i : i+oleEntry]); name != "" {
				found[name] = true
			}
		}
		if err != nil && err != io.EOF {
			s.err = library.Errorf(library.Unreadable, "read: %w", err)
			return "", s.err
		}
	}
	switch {
	case found["FileHeader"]:
		return formatHWP, nil
	case found["EncryptedPackage"]:
		return "", library.Errorf(library.Locked, "an Office document under a password")
	case found["WordDocument"]:
		return "", library.Errorf(library.Unsupported, "a Word document of before 2007; Word can save it as DOCX")
	case found["Workbook"], found["Book"]:
		return "", library.Errorf(library.Unsupported, "a spreadsheet")
	case found["PowerPoint Document"]:
		return "", library.Errorf(library.Unsupported, "a presentation; it can be saved as PDF")
	}
	return formatHWP, nil // its reader tells damage from other programs' files
}

// oleName is the name of a directory's stream, if these bytes are such an entry
// and it is one of those looked for.
func oleName(entry []byte) string {
	const stream = 2
	size := int(binary.LittleEndian.Uint16(entry[64:]))
	if entry[66] != stream || size%2 != 0 || size < 4 || size > 64 {
		return ""
	}
	units := make([]uint16, size/2-1)
	for k := range units {
		units[k] = binary.LittleEndian.Uint16(entry[2*k:])
	}
	switch name := string(utf16.Decode(units)); name {
	case "FileHeader", "EncryptedPackage", "WordDocument", "Workbook", "Book", "PowerPoint Document":
		return name
	}
	return ""
}
