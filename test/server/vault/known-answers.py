# The oracle of test/server/vault: the same formats written a second time with Python's cryptography package. Run by hand; its output stands
# in the tests as constants.
import hashlib
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def hkdf(secret, salt, info, size=32):
    return HKDF(hashes.SHA256(), size, salt or None, info).derive(secret)


def product(a, b):  # in GF(32) = GF(2)[x] / (x^5 + x^2 + 1)
    result = 0
    while b:
        if b & 1:
            result ^= a
        b >>= 1
        a <<= 1
        if a & 32:
            a ^= 0b100101
    return result


def check(values):
    total, power = 0, 2
    for value in values:
        total ^= product(power, value)
        power = product(power, 2)
    return total


def seal(key, owner, kind, plain, salt, padding):
    chunk_key = hkdf(key, salt, b"countercheck/seal/1")
    framed = len(plain).to_bytes(8, "big") + plain + bytes(padding)
    chunks = -(-len(framed) // 65536)
    out = b"CCV1" + salt
    for no in range(chunks):
        last = "last" if no == chunks - 1 else "more"
        part = framed[no * 65536 : (no + 1) * 65536]
        out += AESGCM(chunk_key).encrypt(bytes(8) + no.to_bytes(4, "big"), part, f"{owner}|{kind}|1|{no}|{last}".encode())
    return out


random = bytes(range(7, 7 + 19 * 13, 13))
values = [byte & 31 for byte in random]
receipt = "".join(SYMBOLS[value] for value in values + [check(values)])
print("random", random.hex(), "receipt", receipt)
print("id hash", hashlib.sha256(hkdf(receipt.encode(), b"", b"countercheck/receipt/id/1")).hexdigest())
kek = hkdf(receipt.encode(), b"", b"countercheck/receipt/kek/1")
print("kek", kek.hex())

key, salt = bytes(range(32)), bytes(range(100, 116))
print("seal", seal(key, "0a", "facts", b"Erika Mustermann", salt, 5).hex())
big = bytes(i % 251 for i in range(150000))
print("three chunks", hashlib.sha256(seal(key, "0a", "original:0:0", big, salt, 77)).hexdigest())
for realm in ["files", "identity", "facts"]:
    print(realm, hkdf(key, b"", f"countercheck/realm/{realm}/1".encode()).hex(), hkdf(key, b"", f"countercheck/id/{realm}/1".encode(), 16).hex())

nonce = bytes(range(12))
print("donor wrap", (nonce + AESGCM(kek).encrypt(nonce, key, b"d1|donor|1")).hex())
campaign, once = X25519PrivateKey.from_private_bytes(bytes([7] * 32)), X25519PrivateKey.from_private_bytes(bytes([9] * 32))


def raw(private):
    return private.public_key().public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)


wrapping = hkdf(once.exchange(campaign.public_key()), raw(once) + raw(campaign), b"countercheck/campaign-wrap/1")
print("campaign", raw(campaign).hex())
print("campaign wrap", (raw(once) + nonce + AESGCM(wrapping).encrypt(nonce, key, b"d1|campaign|1")).hex())
