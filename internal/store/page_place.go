package store

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"math"

	"naru/internal/library"
)

// PagePlaces returns where the characters of a recognised page stand, one place
// for each of its text; none for pages whose reader finds them itself.
func (s *Store) PagePlaces(ctx context.Context, id library.DocumentID, number int) ([]library.Rect, error) {
	var blob []byte
	err := s.view(ctx, "read places", func(tx *sql.Tx) error {
		err := tx.QueryRowContext(ctx, `SELECT places FROM page_place WHERE page = ?`, pageID(id, number)).Scan(&blob)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		return err
	})
	if err != nil || len(blob) == 0 {
		return nil, err
	}
	if len(blob)%placeBytes != 0 {
		return nil, library.Errorf(library.Damaged, "places of page %d of document %d: %d bytes", number, id, len(blob))
	}
	return decodePlaces(blob), nil
}

// setPlaces keeps the places of a page's characters; none: there are none to keep.
func setPlaces(ctx context.Context, tx *sql.Tx, page int64, boxes []library.Rect) error {
	if len(boxes) == 0 {
		_, err := tx.ExecContext(ctx, `DELETE FROM page_place WHERE page = ?`, page)
		return err
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO page_place (page, places) VALUES (?, ?)
		ON CONFLICT (page) DO UPDATE SET places = excluded.places`, page, encodePlaces(boxes))
	return err
}

// placeBytes is what a place takes: four 16-bit numbers.
const placeBytes = 8

func encodePlaces(boxes []library.Rect) []byte {
	out := make([]byte, 0, placeBytes*len(boxes))
	for _, b := range boxes {
		for _, v := range [4]float64{b.X0, b.Y0, b.X1, b.Y1} {
			out = binary.LittleEndian.AppendUint16(out, uint16(math.Round(min(max(v, 0), 1)*math.MaxUint16)))
		}
	}
	return out
}

func decodePlaces(blob []byte) []library.Rect {
	out := make([]library.Rect, len(blob)/placeBytes)
	at := func(i, k int) float64 {
		return float64(binary.LittleEndian.Uint16(blob[placeBytes*i+2*k:])) / math.MaxUint16
	}
	for i := range out {
		out[i] = library.Rect{X0: at(i, 0), Y0: at(i, 1), X1: at(i, 2), Y1: at(i, 3)}
	}
	return out
}
