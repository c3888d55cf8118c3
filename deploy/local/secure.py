"""A second listener of the local broker: TLS with a certificate of its own, SCRAM users, and access rights that are checked.

Whoever comes in by the first listener, without a name, may do everything: it is how users and rights are made here.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

HOST = "127.0.0.1"
MECHANISMS = "SCRAM-SHA-512"


@dataclass(frozen=True)
class SecureListener:
    """`ca_file`: whom its clients trust; written, with the key in a file beside it, by the first start."""

    port: int
    ca_file: Path

    @property
    def bootstrap(self) -> str:
        """The address for clients that say who they are."""
        return f"{HOST}:{self.port}"

    def settings(self) -> dict[str, str]:
        """What the broker's properties say about it."""
        key_file = self.ca_file.with_suffix(".key")
        if not (self.ca_file.exists() and key_file.exists()):
            certificate, key = _certificate()
            self.ca_file.parent.mkdir(parents=True, exist_ok=True)
            key_file.touch(mode=0o600)
            key_file.write_text(key)
            self.ca_file.write_text(certificate)
        certificate, key = self.ca_file.read_text(), key_file.read_text()
        listener = "listener.name.secure"
        return {
            "authorizer.class.name": "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
            "super.users": "User:ANONYMOUS",
            "sasl.enabled.mechanisms": MECHANISMS,
            f"{listener}.sasl.enabled.mechanisms": MECHANISMS,
            f"{listener}.scram-sha-512.sasl.jaas.config": (
                "org.apache.kafka.common.security.scram.ScramLoginModule required;"
            ),
            f"{listener}.ssl.keystore.type": "PEM",
            f"{listener}.ssl.keystore.certificate.chain": _on_one_line(certificate),
            f"{listener}.ssl.keystore.key": _on_one_line(key),
        }


def _certificate() -> tuple[str, str]:
    """A certificate for this machine's loopback address, signed by itself, and its key; both as PEM."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "chairflow-local-kafka")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=3650))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(IPv4Address(HOST))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return certificate.public_bytes(serialization.Encoding.PEM).decode(), private.decode()


def _on_one_line(pem: str) -> str:
    r"""As a value in a Java properties file: each line's end as `\n`."""
    return pem.strip().replace("\n", "\\n")
