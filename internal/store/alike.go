package store

import (
	"context"
	"database/sql"

	"naru/internal/library"
)

const (
	// leastShared is the part of a document's keys, in percent, that one worth comparing
	// shares: a pair of common words says nothing. A title with one word changed keeps
	// two thirds of its pairs, one without its subtitle a third.
	leastShared = 15
	// keyRows is how many rows of keys are read to find what is alike, the rarest keys
	// first: among thousands of issues of one periodical every key stands on each, and
	// reading them all made each document cost as much as there are others.
	keyRows = 2000
	// alikeFew is how many times the documents asked for are looked at whole.
	alikeFew = 4
)

// MatchCandidates lists the documents that share most keys with one, most first.
func (s *Store) MatchCandidates(ctx context.Context, id library.DocumentID, limit int) ([]library.DocumentID, error) {
	var ids []library.DocumentID
	err := s.view(ctx, "look for documents alike", func(tx *sql.Tx) error {
		near, err := nearest(ctx, tx, id, alikeFew*limit)
		if err != nil || len(near) == 0 {
			return err
		}
		// A number that is shared outweighs a title's words: it is one key.
		ids, err = collect[library.DocumentID](ctx, tx, `SELECT o.document FROM json_each(?2) n CROSS JOIN match_key k CROSS JOIN match_key o ON o.key = k.key AND o.document = n.value
			WHERE k.document = ?1
			GROUP BY o.document HAVING max(substr(k.key, 1, 2) = 'n:') OR 100 * count(*) >= ?3 * (SELECT count(*) FROM match_key WHERE document = ?1)
			ORDER BY max(substr(k.key, 1, 2) = 'n:') DESC, count(*) DESC, o.document LIMIT ?4`, id, jsonList(near), leastShared, limit)
		return err
	})
	return ids, err
}

// nearest lists the documents that share most of a document's rare keys. Where even
// its rarest stands on too many, the newest of them: nothing tells them apart.
func nearest(ctx context.Context, tx *sql.Tx, id library.DocumentID, limit int) ([]library.DocumentID, error) {
	keys, all, err := rareKeys(ctx, tx, id)
	if err != nil || len(keys) == 0 {
		return nil, err
	}
	if all {
		return collect[library.DocumentID](ctx, tx, `SELECT o.document FROM json_each(?2) k CROSS JOIN match_key o ON o.key = k.value
			WHERE o.document <> ?1 AND o.document NOT IN (SELECT id FROM document WHERE trashed IS NOT NULL)
			GROUP BY o.document ORDER BY max(substr(o.key, 1, 2) = 'n:') DESC, count(*) DESC, o.document LIMIT ?3`, id, jsonList(keys), limit)
	}
	return collect[library.DocumentID](ctx, tx, `SELECT document FROM match_key
		WHERE key = ?2 AND document <> ?1 AND document NOT IN (SELECT id FROM document WHERE trashed IS NOT NULL)
		ORDER BY document DESC LIMIT ?3`, id, keys[0], limit)
}

// rareKeys lists a document's keys that others have, rarest first, as many as can be
// read whole. Where none can, it is the rarest alone, or none if the document has a key
// of its own: that tells it from all the others.
func rareKeys(ctx context.Context, tx *sql.Tx, id library.DocumentID) (keys []string, whole bool, err error) {
	var first string
	own, left := false, keyRows
	err = each(ctx, tx, func(scan func(...any) error) error {
		var key string
		var held int
		if err := scan(&key, &held); err != nil {
			return err
		}
		if held < 2 {
			own = true
			return nil
		}
		if first == "" {
			first = key
		}
		if left -= held; left >= 0 {
			keys = append(keys, key)
		}
		return nil
	}, `SELECT key, (SELECT count(*) FROM (SELECT 1 FROM match_key o WHERE o.key = k.key LIMIT ?2)) AS held
		FROM match_key k WHERE document = ?1 ORDER BY held, key`, id, keyRows+1)
	if len(keys) == 0 && first != "" && !own {
		return []string{first}, false, err
	}
	return keys, true, err
}
