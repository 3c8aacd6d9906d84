"""Django's settings. What differs between installations comes from environment.py."""

import django
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from emulation_bloc import environment

ROOT = environment.ROOT
ENVIRONMENT = environment.read_or_stop()
DATA_DIR = ENVIRONMENT.data_dir
SITE_URL = ENVIRONMENT.site_url
DEMO = ENVIRONMENT.demo  # an empty database starts with the demonstration bloc

DEBUG = ENVIRONMENT.debug
SECRET_KEY = ENVIRONMENT.secret_key
ALLOWED_HOSTS = list(ENVIRONMENT.allowed_hosts)
ROOT_URLCONF = "emulation_bloc.urls"
WSGI_APPLICATION = "emulation_bloc.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "office",  # these two before Django's own: of two translations, that of the first app is shown
    "accounts",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "crispy_forms",
    "crispy_bootstrap5",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "csp",
    "audit",
    "documents",
    "members",
    "cycle",
    "awards",
    "conferences",
    "emulation_bloc",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "accounts.language.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "office.middleware.MomentMiddleware",
    "office.middleware.PlainWordsMiddleware",
    "emulation_bloc.sessions.RenewalMiddleware",
    "members.middleware.StandingMiddleware",
    "accounts.middleware.SecondFactorMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "emulation_bloc.desk.desk",
            ],
        },
    },
]
CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"

# --- Database -------------------------------------------------------------------------------------

DATABASES = {"default": ENVIRONMENT.database}
if ENVIRONMENT.database["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["ENGINE"] = "emulation_bloc.waiting_sqlite3"
    # A write locks at once and others wait their turn; a commit is on the disk before it is told.
    DATABASES["default"]["OPTIONS"] = {
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
    }
    DATABASES["default"]["CONN_MAX_AGE"] = None
else:
    # Each thread of a process may hold one connection; who cannot get one soon is told so.
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault(
        "pool", {"min_size": 1, "max_size": 8, "timeout": 10}
    )

# Sign-in limits must count over all processes, and one office runs nothing but a database:
# so they are counted in a table of it.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "office_cache",
    }
}

# --- Language and time ----------------------------------------------------------------------------

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", _("Vietnamese")), ("en", _("English"))]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Ho_Chi_Minh"
FORMAT_MODULE_PATH = "emulation_bloc.formats"

# --- Files ----------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = ROOT / "var" / "static"
ASSETS_ROOT = ROOT / "var" / "assets"  # browser assets and fonts that the set-up copies there
FONTS_ROOT = ASSETS_ROOT / "fonts"
PAPER_FONTS_DIR = FONTS_ROOT / "tinos"
STATICFILES_DIRS = [ROOT / "static", ASSETS_ROOT]
# Compressed already, or never asked for by a browser: papers' fonts, maps for debugging.
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = ["woff", "woff2", "png", "jpg", "gz", "br", "ttf", "map"]
MEDIA_ROOT = DATA_DIR / "files"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# --- Mail -----------------------------------------------------------------------------------------

_mailer = ENVIRONMENT.email["OPTIONS"]
if ENVIRONMENT.email["BACKEND"].endswith("smtp.EmailBackend"):
    _mailer["timeout"] = 20
DEFAULT_FROM_EMAIL = _mailer.get("username") or f"khoi-thi-dua@{ENVIRONMENT.site_host}"
if django.VERSION >= (6, 1):
    MAILERS = {"default": ENVIRONMENT.email}
else:
    EMAIL_BACKEND = ENVIRONMENT.email["BACKEND"]
    EMAIL_HOST, EMAIL_PORT = _mailer.get("host", "localhost"), _mailer.get("port", 25)
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mailer.get("username"), _mailer.get("password")
    EMAIL_USE_TLS, EMAIL_USE_SSL = _mailer.get("use_tls"), _mailer.get("use_ssl")
    EMAIL_FILE_PATH, EMAIL_TIMEOUT = _mailer.get("file_path"), _mailer.get("timeout")

# --- Sign-in --------------------------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in [
        ("UserAttributeSimilarityValidator", {}),
        ("MinimumLengthValidator", {"min_length": 10}),
        ("CommonPasswordValidator", {}),
        ("NumericPasswordValidator", {}),
    ]
]
LOGIN_URL = reverse_lazy("account_login")
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = LOGIN_URL

ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # no mail to addresses nobody here has
ACCOUNT_EMAIL_NOTIFICATIONS = True  # tell the owner when password or second factor changes
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False  # only the other devices: the new password ends them
ACCOUNT_SESSION_REMEMBER = False  # closing the browser signs out: office machines are shared
ACCOUNT_EMAIL_SUBJECT_PREFIX = "[Khối thi đua] "
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"
PASSWORD_RESET_TIMEOUT = 3 * 24 * 60 * 60  # a printed link is handed over within days
ACCOUNT_FORMS = {
    "login": "accounts.forms.SignInForm",
    "reset_password": "accounts.forms.LostPasswordForm",
    "reset_password_from_key": "accounts.forms.NewPasswordForm",
    "change_password": "accounts.forms.ChangePasswordForm",
    "reauthenticate": "accounts.forms.ConfirmPasswordForm",
}
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if ENVIRONMENT.secure else "http"
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "20/m/ip,5/15m/key",  # an office shares one address; a name is locked at five
    "reset_password": "20/m/ip,3/15m/key",
    "reset_password_from_key": "20/m/ip",
    "reauthenticate": "10/m/user",
    "change_password": "5/m/user",
}
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if ENVIRONMENT.trusted_proxy else 0

SECOND_FACTOR = ENVIRONMENT.second_factor
MFA_ADAPTER = "accounts.adapter.SecondFactorAdapter"
MFA_FORMS = {
    "authenticate": "accounts.forms.CodeForm",
    "reauthenticate": "accounts.forms.ConfirmCodeForm",
    "activate_totp": "accounts.forms.SetUpAppForm",
    "add_webauthn": "accounts.forms.AddPasskeyForm",
    "edit_webauthn": "accounts.forms.RenamePasskeyForm",
}
MFA_ALLOW_UNVERIFIED_EMAIL = True  # addresses come from the registry, not from strangers
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "Khối thi đua"
MFA_TOTP_TOLERANCE = 1  # a clock may be half a minute off
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_PASSKEY_SIGNUP_ENABLED = False
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not ENVIRONMENT.secure  # localhost only: browsers see to it

# --- Sessions, headers ----------------------------------------------------------------------------

SESSION_ENGINE = "emulation_bloc.sessions"
SESSION_COOKIE_AGE = 8 * 60 * 60  # a working day without a sign of life
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = ENVIRONMENT.secure
CSRF_COOKIE_SECURE = ENVIRONMENT.secure
CSRF_COOKIE_HTTPONLY = True
CSRF_TRUSTED_ORIGINS = [SITE_URL]
LANGUAGE_COOKIE_SECURE = ENVIRONMENT.secure
LANGUAGE_COOKIE_SAMESITE = "Lax"

SECURE_SSL_REDIRECT = ENVIRONMENT.secure
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if ENVIRONMENT.secure else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = ENVIRONMENT.secure
SECURE_HSTS_PRELOAD = ENVIRONMENT.secure
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# A view whose answer is shown in a frame of the product's own says so: @xframe_options_sameorigin
# and @csp_replace({"frame-ancestors": ["'self'"]}).
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],  # data: for the small pictures inside Bootstrap's CSS
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}

# --- Log ------------------------------------------------------------------------------------------

# To the process's error output, for whatever keeps its log. No names, addresses or form contents.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        "django.server": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
    },
}
