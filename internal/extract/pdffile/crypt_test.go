package pdffile

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"testing"

	"naru/internal/extract/pdfium"
	"naru/internal/extract/pdfium/pdfiumtest"
)

// lock is how a file is encrypted for a test.
type lock struct {
	name              string
	version, revision int
	bits              int
	aes               bool
	user, owner       string
	plainMetadata     bool
}

const locked = "(secret) Tj"

// encrypted writes a file of one page and a title, encrypted.
func encrypted(l lock) []byte {
	h := &handler{version: l.version, revision: l.revision, keyLength: l.bits / 8, permissions: 0xfffffffc,
		id: []byte("0123456789abcdef"), metadata: !l.plainMetadata}
	var key []byte
	if l.version == 5 {
		key = h.seal256(l)
	} else {
		key = h.seal128(l)
	}
	d := decrypter{key: key, aes: l.aes, byFile: l.version == 5}
	hide := func(number int, s string) []byte {
		k := d.objectKey(Ref{Number: number})
		if !l.aes {
			c, _ := rc4.NewCipher(k)
			out := make([]byte, len(s))
			c.XORKeyStream(out, []byte(s))
			return out
		}
		padding := aes.BlockSize - len(s)%aes.BlockSize
		plain := append([]byte(s), bytes.Repeat([]byte{byte(padding)}, padding)...)
		iv := []byte("sixteen bytes iv")
		c, _ := aes.NewCipher(k)
		cipher.NewCBCEncrypter(c, iv).CryptBlocks(plain, plain)
		return append(iv, plain...)
	}
	var m bytes.Buffer
	var at []int
	object := func(body string) {
		at = append(at, m.Len())
		fmt.Fprintf(&m, "%d 0 obj\n%s\nendobj\n", len(at), body)
	}
	m.WriteString("%PDF-1.7\n")
	object("<< /Type /Catalog /Pages 2 0 R >>")
	object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
	object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R >>")
	data := hide(4, locked)
	object(fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(data), data))
	object(fmt.Sprintf("<< /Title <%x> /Sig << /Contents <00> /ByteRange [0 1] >> >>", hide(5, "\xfe\xff\xc7\x74\xc8\xfc")))
	method := ""
	if l.version >= 4 {
		cfm := map[bool]string{false: "V2", true: "AESV2"}[l.aes]
		if l.version == 5 {
			cfm = "AESV3"
		}
		method = fmt.Sprintf("/CF << /StdCF << /CFM /%s /AuthEvent /DocOpen /Length %d >> >> /StmF /StdCF /StrF /StdCF", cfm, l.bits/8)
	}
	if l.plainMetadata {
		method += " /EncryptMetadata false"
	}
	object(fmt.Sprintf("<< /Filter /Standard /V %d /R %d /Length %d /P -4 /O <%x> /U <%x> /OE <%x> /UE <%x> /Perms <%x> %s >>",
		l.version, l.revision, l.bits, h.owner, h.user, h.ownerKey, h.userKey, h.perms, method))
	start := m.Len()
	fmt.Fprintf(&m, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, offset := range at {
		fmt.Fprintf(&m, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&m, "trailer\n<< /Size %d /Root 1 0 R /Info 5 0 R /Encrypt 6 0 R /ID [<%x> <%x>] >>\nstartxref\n%d\n%%%%EOF\n",
		len(at)+1, h.id, h.id, start)
	return m.Bytes()
}

// seal128 is what writers do: algorithms 3 to 5.
func (h *handler) seal128(l lock) []byte {
	by := l.owner
	if by == "" {
		by = l.user
	}
	sum := md5.Sum(padded([]byte(by)))
	if h.revision >= 3 {
		for range 50 {
			sum = md5.Sum(sum[:])
		}
	}
	h.owner = padded([]byte(l.user))
	rounds := 1
	if h.revision >= 3 {
		rounds = 20
	}
	for i := range rounds {
		h.owner = cipher128(h.owner, sum[:min(h.keyLength, 16)], byte(i))
	}
	b := append(padded([]byte(l.user)), h.owner...)
	b = binary.LittleEndian.AppendUint32(b, h.permissions)
	b = append(b, h.id...)
	if h.revision >= 4 && !h.metadata {
		b = append(b, 0xff, 0xff, 0xff, 0xff)
	}
	sum = md5.Sum(b)
	if h.revision >= 3 {
		for range 50 {
			sum = md5.Sum(sum[:h.keyLength])
		}
	}
	key := bytes.Clone(sum[:h.keyLength])
	if h.revision == 2 {
		h.user = cipher128(padding[:], key, 0)
		return key
	}
	check := md5.Sum(append(bytes.Clone(padding[:]), h.id...))
	h.user = check[:]
	for i := range 20 {
		h.user = cipher128(h.user, key, byte(i))
	}
	h.user = append(h.user, make([]byte, 16)...)
	return key
}

// seal256 is algorithms 8 to 10.
func (h *handler) seal256(l lock) []byte {
	key := sha256.Sum256([]byte("any key"))
	wrap := func(by []byte) []byte {
		c, _ := aes.NewCipher(by)
		out := make([]byte, 32)
		cipher.NewCBCEncrypter(c, make([]byte, 16)).CryptBlocks(out, key[:])
		return out
	}
	check, salt := []byte("checking"), []byte("saltsalt")
	h.user = append(append(h.hash([]byte(l.user), check, nil), check...), salt...)
	h.userKey = wrap(h.hash([]byte(l.user), salt, nil))
	h.owner = append(append(h.hash([]byte(l.owner), check, h.user), check...), salt...)
	h.ownerKey = wrap(h.hash([]byte(l.owner), salt, h.user))
	perms := binary.LittleEndian.AppendUint32(nil, h.permissions)
	perms = append(perms, 0xff, 0xff, 0xff, 0xff, map[bool]byte{true: 'T', false: 'F'}[h.metadata])
	perms = append(perms, "adbxxxx"...)
	c, _ := aes.NewCipher(key[:])
	h.perms = make([]byte, 16)
	c.Encrypt(h.perms, perms)
	return key[:]
}

// TestEncryptedFilesAreReadWithTheirPasswords also asks PDFium about each file,
// so that the two halves written here are not wrong in the same way.
func TestEncryptedFilesAreReadWithTheirPasswords(t *testing.T) {
	engine := pdfiumtest.Engine(t)
	for _, l := range []lock{
		{name: "40 bits", version: 1, revision: 2, bits: 40, user: "user", owner: "owner"},
		{name: "128 bits", version: 2, revision: 3, bits: 128, user: "user", owner: "owner"},
		{name: "64 bits", version: 2, revision: 3, bits: 64, user: "user", owner: "owner"},
		{name: "only an owner", version: 2, revision: 3, bits: 128, owner: "owner"},
		{name: "a filter", version: 4, revision: 4, bits: 128, user: "user", owner: "owner"},
		{name: "AES of 128 bits", version: 4, revision: 4, bits: 128, aes: true, user: "user", owner: "owner"},
		{name: "metadata left plain", version: 4, revision: 4, bits: 128, aes: true, user: "user", owner: "owner", plainMetadata: true},
		{name: "AES of 256 bits, as it was first", version: 5, revision: 5, bits: 256, aes: true, user: "user", owner: "owner"},
		{name: "AES of 256 bits", version: 5, revision: 6, bits: 256, aes: true, user: "user", owner: "owner"},
		{name: "AES of 256 bits, only an owner", version: 5, revision: 6, bits: 256, aes: true, owner: "owner"},
	} {
		t.Run(l.name, func(t *testing.T) {
			data := encrypted(l)
			for _, password := range []string{"", "user", "owner", "wrong"} {
				d, pdfiumErr := engine.Open(bytes.NewReader(data), int64(len(data)), password)
				if pdfiumErr == nil {
					d.Close()
				}
				f, err := Open(bytes.NewReader(data), int64(len(data)), password)
				opens := l.user == "" || password == "user" || password == "owner"
				if !opens {
					if !errors.Is(err, ErrPassword) || !errors.Is(pdfiumErr, pdfium.ErrPassword) {
						t.Errorf("with %q: %v, by PDFium %v", password, err, pdfiumErr)
					}
					continue
				}
				// PDFium refuses a wrong password where none is needed.
				if err != nil || (pdfiumErr != nil && (password == "owner" || password == l.user)) {
					t.Fatalf("with %q: %v, by PDFium %v", password, err, pdfiumErr)
				}
				if title, err := f.Info("Title"); err != nil || title != "이주" {
					t.Errorf("the title is %q, %v", title, err)
				}
				p, err := f.Page(0)
				if err != nil {
					t.Fatal(err)
				}
				if b, err := p.Contents(); err != nil || string(b) != locked {
					t.Errorf("the page holds %q, %v", b, err)
				}
			}
		})
	}
}

func TestEncryptionThatIsNotKnownIsLeftToPDFium(t *testing.T) {
	data := encrypted(lock{version: 4, revision: 4, bits: 128, aes: true})
	for old, by := range map[string]string{
		"/Filter /Standard": "/Filter /Strandad",
		"/CFM /AESV2":       "/CFM /AESV9",
		"/StrF /StdCF":      "/StrF /Other",
		"/V 4":              "/V 3",
		"/R 4":              "/R 9",
	} {
		if !bytes.Contains(data, []byte(old)) {
			t.Fatalf("%q is not in the file", old)
		}
		_, err := Open(bytes.NewReader(bytes.Replace(data, []byte(old), []byte(by), 1)), int64(len(data)), "")
		if !errors.Is(err, ErrUnsure) {
			t.Errorf("%s: %v", by, err)
		}
	}
	secret := encrypted(lock{version: 2, revision: 3, bits: 128, user: "user", owner: "owner"})
	if _, err := Open(bytes.NewReader(secret), int64(len(secret)), "비밀"); !errors.Is(err, ErrUnsure) {
		t.Errorf("a password beyond ASCII: %v", err)
	}
}
