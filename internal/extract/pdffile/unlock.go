package pdffile

import "fmt"

// handler is the encryption dictionary of the standard security handler.
type handler struct {
	version, revision int
	owner, user       []byte
	ownerKey, userKey []byte // OE and UE
	perms             []byte
	permissions       uint32
	id                []byte // first part of the file's
	keyLength         int    // bytes
	metadata          bool   // encrypted
}

// unlock finds the key. The empty password is tried first: it opens most files
// that have one, and a password given for a file that needs none does no harm.
func (f *File) unlock(password string) error {
	entry := f.xref.trailer["Encrypt"]
	if entry == nil {
		return nil
	}
	d := f.Dict(entry)
	if f.Name(d["Filter"]) != "Standard" {
		return fmt.Errorf("%w: encrypted by %q", ErrUnsure, f.Name(d["Filter"]))
	}
	h, aes, none, err := f.handler(d)
	if err != nil || none {
		return err
	}
	var key []byte
	for _, try := range []string{"", password} {
		if key, err = h.key(try); err != nil {
			return err
		}
		if key != nil {
			break
		}
	}
	if key == nil {
		for _, c := range []byte(password) {
			if c >= 0x80 { // may be meant in another encoding
				return fmt.Errorf("%w: a password beyond ASCII", ErrUnsure)
			}
		}
		return ErrPassword
	}
	f.crypt = &decrypter{key: key, aes: aes, byFile: h.version == 5, plainXM: !h.metadata}
	if r, ok := entry.(Ref); ok {
		f.crypt.own = r.Number
	}
	return nil
}

func (f *File) handler(d Dict) (h *handler, aes, none bool, err error) {
	h = &handler{metadata: true}
	h.version, _ = f.Int(d["V"])
	h.revision, _ = f.Int(d["R"])
	h.owner, h.user = []byte(f.String(d["O"])), []byte(f.String(d["U"]))
	h.ownerKey, h.userKey, h.perms = []byte(f.String(d["OE"])), []byte(f.String(d["UE"])), []byte(f.String(d["Perms"]))
	p, _ := f.Number(d["P"])
	h.permissions = uint32(int64(p))
	if id := f.Array(f.xref.trailer["ID"]); len(id) > 0 {
		h.id = []byte(f.String(id[0]))
	}
	if b, ok := f.Resolve(d["EncryptMetadata"]).(bool); ok {
		h.metadata = b
	}
	bits, ok := f.Int(d["Length"])
	if !ok {
		bits = 40
	}
	switch h.version {
	case 1:
		h.keyLength = 5
	case 2:
		h.keyLength = bits / 8
	case 4, 5:
		aes, none, err = f.cryptFilter(d, h)
	default:
		err = fmt.Errorf("%w: encryption of version %d", ErrUnsure, h.version)
		if h.version > 5 {
			err = fmt.Errorf("%w: %w", err, ErrLock)
		}
	}
	if err == nil && (h.keyLength < 5 || h.keyLength > 32 || (h.version < 5 && h.keyLength > 16) || len(h.owner) < 32 || len(h.user) < 32) {
		err = fmt.Errorf("%w: encryption dictionary", ErrUnsure)
	}
	return h, aes, none, err
}

// cryptFilter reads the one filter that strings and streams have in common.
func (f *File) cryptFilter(d Dict, h *handler) (aes, none bool, err error) {
	name := f.Name(d["StmF"])
	if name != f.Name(d["StrF"]) {
		return false, false, fmt.Errorf("%w: strings and streams encrypted in two ways", ErrUnsure)
	}
	if name == "Identity" || name == "" {
		return false, true, fmt.Errorf("%w: encrypted by nothing", ErrUnsure)
	}
	filter := f.Dict(f.Dict(d["CF"])[name])
	method := f.Name(filter["CFM"])
	switch {
	case method == "V2" && h.version == 4:
		bits, ok := f.Int(filter["Length"])
		if !ok || bits == 0 {
			if bits, ok = f.Int(d["Length"]); !ok {
				bits = 128
			}
		}
		if bits < 40 { // some write bytes
			bits *= 8
		}
		h.keyLength = bits / 8
		return false, false, nil
	case method == "AESV2" && h.version == 4:
		h.keyLength = 16
		return true, false, nil
	case method == "AESV3" && h.version == 5:
		h.keyLength = 32
		return true, false, nil
	}
	return false, false, fmt.Errorf("%w: encrypted by %q", ErrUnsure, method)
}

// key gives the file's key where the password is the user's or the owner's; nil
// where it is neither.
func (h *handler) key(password string) ([]byte, error) {
	if h.version == 5 {
		return h.key256(password)
	}
	if h.revision < 2 || h.revision > 4 {
		return nil, fmt.Errorf("%w: security handler of revision %d", ErrUnsure, h.revision)
	}
	if key := h.userKey128([]byte(password)); key != nil {
		return key, nil
	}
	return h.userKey128(h.userPassword(password)), nil
}
