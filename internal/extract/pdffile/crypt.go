package pdffile

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
)

// decrypter undoes the standard security handler (7.6) with a key that was
// found to be right.
type decrypter struct {
	key     []byte
	aes     bool
	byFile  bool // one key for all objects: AES-256
	own     int  // number of the encryption dictionary, which is not encrypted
	plainXM bool // metadata streams are not encrypted
}

// of tells whether the strings of an object are encrypted.
func (d *decrypter) of(number int) bool { return number != d.own || number == 0 }

func (d *decrypter) ofStream(s *Stream) bool {
	return !(d.plainXM && s.Dict["Type"] == Name("Metadata"))
}

func (d *decrypter) objectKey(id Ref) []byte {
	if d.byFile {
		return d.key
	}
	b := append(make([]byte, 0, 32), d.key...)
	b = append(b, byte(id.Number), byte(id.Number>>8), byte(id.Number>>16), byte(id.Generation), byte(id.Generation>>8))
	if d.aes {
		b = append(b, "sAlT"...)
	}
	sum := md5.Sum(b)
	return sum[:min(len(d.key)+5, 16)]
}

// data decrypts a stream's data into a slice of its own.
func (d *decrypter) data(b []byte, id Ref) ([]byte, bool) {
	if len(b) == 0 {
		return nil, true
	}
	if d.aes {
		return unAES(b, d.objectKey(id))
	}
	c, err := rc4.NewCipher(d.objectKey(id))
	if err != nil {
		return nil, false
	}
	out := make([]byte, len(b))
	c.XORKeyStream(out, b)
	return out, true
}

// text decrypts a string.
func (d *decrypter) text(b []byte, id Ref) ([]byte, bool) { return d.data(b, id) }

// unAES undoes AES-CBC with its first vector before the data and padding behind.
func unAES(b, key []byte) ([]byte, bool) {
	c, err := aes.NewCipher(key)
	if err != nil || len(b) < 2*aes.BlockSize || len(b)%aes.BlockSize != 0 {
		return nil, false
	}
	out := make([]byte, len(b)-aes.BlockSize)
	cipher.NewCBCDecrypter(c, b[:aes.BlockSize]).CryptBlocks(out, b[aes.BlockSize:])
	padding := int(out[len(out)-1])
	if padding < 1 || padding > aes.BlockSize {
		return nil, false
	}
	return out[:len(out)-padding], true
}
